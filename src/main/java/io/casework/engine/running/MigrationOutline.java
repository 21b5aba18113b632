package io.casework.engine.running;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the cases of one version in another one.
 *
 * @param targets by step of the first version, the step of the other one that takes its place; a step without a place is
 *     not in it
 * @param problems by step of the first version, why a case that stands there can't move, in plain words
 * @param waits steps of the first version at which a case can stand
 * @param names of the steps of the first version
 * @param places steps of the other version that a case can be moved to
 */
public record MigrationOutline(
        Map<String, String> targets,
        Map<String, List<String>> problems,
        Set<String> waits,
        Map<String, String> names,
        List<FlowStep> places) {

    /** @param name its id where it has none */
    public record FlowStep(String elementId, String name) {}

    public boolean isMovable(String step) {
        return targets.containsKey(step) && !problems.containsKey(step);
    }

    public List<String> problemsAt(String step) {
        return problems.getOrDefault(step, List.of());
    }

    public String nameOf(String step) {
        return names.getOrDefault(step, step);
    }

    /** Null when there is no such place. */
    public @Nullable String nameOfPlace(@Nullable String elementId) {
        return places.stream()
                .filter(place -> place.elementId().equals(elementId))
                .map(FlowStep::name)
                .findFirst()
                .orElse(null);
    }
}
