package io.casework.engine.running;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the engine has against a move. */
final class PlanWords {

    static final String NO_STEP = "The other version has no such step. Choose the step that takes its place.";
    static final String NO_PLACE = "This step has no place in the other version. Choose the step that takes its place.";

    private static final Map<Pattern, String> WORDS = Map.ofEntries(
            words("Activities have incompatible types", "The two steps are of different kinds."),
            words("Events are not of the same type", "The two events wait for different things."),
            words("Source activity '(.*)' does not exist", "The version that the cases run in has no step $1."),
            words("Target activity '(.*)' does not exist", "The other version has no step $1."),
            words(
                    "closest mapped ancestor '(.*)' is mapped",
                    "The step moves out of the subprocess that its case is in."),
            words("There are multiple mappings", "The step has more than one place in the other version."),
            words("event scope", "What the event belongs to has to move with it."),
            words(
                    "descendant of multi-instance body",
                    "The step is repeated in the other version, and here it is not."),
            words("inner activity of a multi-instance body", "The step is repeated in one version only."),
            words("at least the same number", "The gateway waits for fewer branches in the other version."),
            words("gateway's flow scope", "The subprocess around the gateway has no place in the other version."),
            words("Only one gateway", "Two gateways can't become one."),
            words("no migration instruction for this instance's activity", NO_PLACE),
            words("not supported for activity instance migration", "Cases can't move while they stand at such a step."),
            words(
                    "Target activity is not async",
                    "The case waits to be taken up there, and the other version does not wait."),
            words(
                    "exists in both, this scope and",
                    "The case knows the variable in two places; only one would be kept."),
            words("Transition instance", "The case is between two steps; it can move once it has come to the next."),
            words("compensation", "What would undo the step has no place in the other version."));

    private PlanWords() {}

    static String of(String failure) {
        for (Map.Entry<Pattern, String> words : WORDS.entrySet()) {
            Matcher matcher = words.getKey().matcher(failure);
            if (matcher.find()) {
                return matcher.groupCount() == 0
                        ? words.getValue()
                        : words.getValue().replace("$1", String.valueOf(matcher.group(1)));
            }
        }
        return "The two versions do not fit together here.";
    }

    static List<String> of(List<String> failures) {
        return failures.stream().map(PlanWords::of).distinct().toList();
    }

    private static Map.Entry<Pattern, String> words(String failure, String words) {
        return Map.entry(Pattern.compile(failure), words);
    }
}
