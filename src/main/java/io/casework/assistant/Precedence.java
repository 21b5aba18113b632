package io.casework.assistant;

import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts what people chose at the same point of earlier cases that were about the same and were resolved. */
@Component
class Precedence {

    static final int ENOUGH = 10;

    private static final int LOOKED_AT = 200;
    private static final Map<String, NextStep.Action> CHOICES = Map.of(
            "reply", NextStep.Action.REPLY,
            "reply-and-resolve", NextStep.Action.REPLY_AND_RESOLVE,
            "resolve", NextStep.Action.RESOLVE,
            "hand-over", NextStep.Action.HAND_OVER);
    private static final Set<NextStep.Action> RESOLVING =
            Set.of(NextStep.Action.REPLY_AND_RESOLVE, NextStep.Action.RESOLVE);

    private final SuggestionMapper suggestions;
    private final StepLedger steps;
    private final JsonMapper json;

    Precedence(SuggestionMapper suggestions, StepLedger steps, JsonMapper json) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.json = json;
    }

    /** What somebody chose. */
    private record Choice(NextStep.Action action, @Nullable String team) {}

    NextStep.Precedents of(String caseNumber, @Nullable String intent) {
        if (intent == null) {
            return NextStep.Precedents.NONE;
        }
        Set<String> others = Set.copyOf(suggestions.listCasesOfIntent(intent, caseNumber, LOOKED_AT));
        int point = choices(steps.ofCase(caseNumber)).size();
        Map<String, List<LedgerEntry>> byCase =
                steps.tasksOf(others).stream().collect(Collectors.groupingBy(LedgerEntry::caseNumber));
        List<Choice> there = byCase.values().stream()
                .map(this::choices)
                .filter(choices -> choices.size() > point)
                .filter(choices -> choices.stream().anyMatch(choice -> RESOLVING.contains(choice.action())))
                .map(choices -> choices.get(point))
                .toList();
        return new NextStep.Precedents(there.size(), there.size() >= ENOUGH, tallies(there));
    }

    private static List<NextStep.Tally> tallies(List<Choice> choices) {
        Map<Choice, Integer> counts = new HashMap<>();
        choices.forEach(choice -> counts.merge(choice, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new NextStep.Tally(
                        entry.getKey().action(), entry.getKey().team(), entry.getValue()))
                .sorted(Comparator.comparingInt((NextStep.Tally tally) -> -tally.cases())
                        .thenComparing(NextStep.Tally::action)
                        .thenComparing(tally -> String.valueOf(tally.team())))
                .toList();
    }

    private List<Choice> choices(List<LedgerEntry> steps) {
        return steps.stream()
                .filter(step -> step.kind().equals("task") && step.outputs() != null)
                .flatMap(step -> choice(json.readTree(step.outputs())).stream())
                .toList();
    }

    private static Optional<Choice> choice(JsonNode outputs) {
        NextStep.Action action = CHOICES.get(outputs.path("action").asString(""));
        String team = outputs.path("team").asString(null);
        return action == null
                ? Optional.empty()
                : Optional.of(new Choice(action, action == NextStep.Action.HAND_OVER ? team : null));
    }
}
