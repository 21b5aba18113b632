package io.casework.engine.gate;

import io.casework.identity.WorkerTopics;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names of things that have to exist. They are plain names: what is called can't depend on data. */
final class CatalogueValues {

    private static final Complaint NO_TEAM = Complaint.of(
            "team-unknown", "A task belongs to a team of the company.", "Pick a team, or name a variable ${team}.");

    private CatalogueValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of(
                "topic", thirdParties().or(known("connector-unknown", "connector", GateCatalogue::topics)),
                "form", known("form-unknown", "form", GateCatalogue::forms),
                "decision", known("decision-unknown", "decision", GateCatalogue::decisions),
                "process", CatalogueValues::process,
                "teams", CatalogueValues::teams);
    }

    /** Whoever serves it comes and goes; that nobody does is seen where steps wait. */
    private static ValueCheck thirdParties() {
        return ValueCheck.holds(WorkerTopics::isTopic, Complaint.of("topic", "It is no topic of third parties."));
    }

    private static ValueCheck known(String rule, String kind, Function<GateCatalogue, Set<String>> names) {
        return (value, context) -> names.apply(context.catalogue()).contains(value) ? null : unknown(rule, kind, value);
    }

    private static @Nullable Complaint process(String value, ModelContext context) {
        boolean exists =
                context.catalogue().processes().contains(value) || context.own().contains(value);
        return exists ? null : unknown("process-unknown", "flow", value);
    }

    private static Complaint unknown(String rule, String kind, String value) {
        return Complaint.of(rule, "There is no " + kind + " '" + Shown.of(value) + "'.", "Pick one that exists.");
    }

    private static @Nullable Complaint teams(String value, ModelContext context) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .map(team -> team(team, context))
                .filter(complaint -> complaint != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Complaint team(String team, ModelContext context) {
        if (context.catalogue().teams().contains(team)) {
            return null;
        }
        return ModelText.isPlain(team) ? NO_TEAM : ExpressionValues.variable().check(team, context);
    }
}
