package io.casework.engine.gate;

import io.casework.identity.WorkerTopics;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names of things that have to exist. They are plain names: what is called can't depend on data. */
final class CatalogueValues {

    private CatalogueValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of(
                "topic", thirdParties().or(known("connector-unknown", GateCatalogue::topics)),
                "form", known("form-unknown", GateCatalogue::forms),
                "decision", known("decision-unknown", GateCatalogue::decisions),
                "process", CatalogueValues::process,
                "teams", CatalogueValues::teams);
    }

    /** Whoever serves it comes and goes; that nobody does is seen where steps wait. */
    private static ValueCheck thirdParties() {
        return ValueCheck.holds(WorkerTopics::isTopic, Complaint.of("connector-unknown", ""));
    }

    private static ValueCheck known(String rule, Function<GateCatalogue, Set<String>> names) {
        return (value, context) ->
                names.apply(context.catalogue()).contains(value) ? null : Complaint.of(rule, Shown.of(value));
    }

    private static @Nullable Complaint process(String value, ModelContext context) {
        boolean exists =
                context.catalogue().processes().contains(value) || context.own().contains(value);
        return exists ? null : Complaint.of("process-unknown", Shown.of(value));
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
        return ModelText.isPlain(team)
                ? Complaint.of("team-unknown")
                : ExpressionValues.variable().check(team, context);
    }
}
