package io.casework.flows.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the way that a case went against the way that it goes today. Ways are the same when the same steps are passed as
 * often, each after the same steps; which of two parallel branches was quicker makes no difference, and neither do
 * gateways that only show the way.
 */
final class Comparison {

    private final Shapes shapes;
    private final Map<String, Integer> versions;
    private final List<Passed> before;
    private final List<Passed> after;

    /** @param versions of the flows' runs then, by instance */
    Comparison(Shapes shapes, Map<String, Integer> versions, List<PathStep> before, List<PathStep> after) {
        this.shapes = shapes;
        this.versions = versions;
        this.before = passed(before, this::then);
        this.after = passed(after, this::today);
    }

    /**
     * One passing of a step.
     *
     * @param id of the flow and the step, as of today
     * @param sources steps that lead to it, as of today
     */
    private record Passed(String id, Set<String> sources, PathStep step, Element element) {}

    private static List<Passed> passed(List<PathStep> path, Function<PathStep, Optional<Passed>> reading) {
        return path.stream().map(reading).flatMap(Optional::stream).toList();
    }

    private Optional<Passed> then(PathStep step) {
        int version = versions.getOrDefault(step.instanceId(), 0);
        FlowShape shape = shapes.of(step.flowKey(), version);
        Renames renames = shapes.renames(step.flowKey(), version);
        return passed(step, shape, renames);
    }

    private Optional<Passed> today(PathStep step) {
        return Optional.ofNullable(shapes.today(step.flowKey()))
                .flatMap(shape -> passed(step, shape, new Renames(Map.of())));
    }

    private static Optional<Passed> passed(PathStep step, FlowShape shape, Renames renames) {
        if (!shape.isStep(step.elementId())) {
            return Optional.empty();
        }
        Set<String> sources = shape.sourcesOf(step.elementId()).stream()
                .map(source -> id(step, renames.today(source)))
                .collect(Collectors.toSet());
        var element = new Element(step.flowKey(), step.elementId(), shape.nameOf(step.elementId()));
        return Optional.of(new Passed(id(step, renames.today(step.elementId())), sources, step, element));
    }

    private static String id(PathStep step, String element) {
        return step.flowKey() + ' ' + element;
    }

    /** @return null when the ways are the same */
    @Nullable
    Parting parting() {
        Passed lost = firstOver(before, counts(after)).orElse(null);
        Passed won = firstOver(after, counts(before)).orElse(null);
        if (lost == null && won == null) {
            return firstMoved().map(moved -> partingAt(after, moved)).orElse(null);
        }
        boolean wonFirst = lost == null
                || (won != null && !won.step().at().isAfter(lost.step().at()));
        return wonFirst ? partingAt(after, won) : partingAt(before, lost);
    }

    private static Map<String, Integer> counts(List<Passed> path) {
        Map<String, Integer> counts = new HashMap<>();
        path.forEach(step -> counts.merge(step.id(), 1, Integer::sum));
        return counts;
    }

    private static Optional<Passed> firstOver(List<Passed> path, Map<String, Integer> others) {
        Map<String, Integer> seen = new HashMap<>();
        return path.stream()
                .filter(step -> seen.merge(step.id(), 1, Integer::sum) > others.getOrDefault(step.id(), 0))
                .findFirst();
    }

    /** The first step that comes before one that it came after then, though both are passed. */
    private Optional<Passed> firstMoved() {
        Map<String, Integer> places = places(after);
        Set<String> seen = new HashSet<>();
        return before.stream()
                .filter(step -> seen.add(step.id()) && isMoved(step, places))
                .findFirst()
                .map(moved -> after.get(places.getOrDefault(moved.id(), 0)));
    }

    private boolean isMoved(Passed step, Map<String, Integer> places) {
        Passed last = lastBefore(before, step);
        return last != null
                && step.sources().contains(last.id())
                && places.getOrDefault(last.id(), 0) > places.getOrDefault(step.id(), 0);
    }

    private static Map<String, Integer> places(List<Passed> path) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            places.putIfAbsent(path.get(i).id(), i);
        }
        return places;
    }

    private Parting partingAt(List<Passed> path, @Nullable Passed step) {
        if (step == null) {
            return new Parting(null, null, null);
        }
        Passed last = lastBefore(path, step);
        if (last == null) {
            return new Parting(null, first(before), first(after));
        }
        int turn = turnOf(path, last);
        Element wasNext = next(before, last.id(), turn, path == before ? step : null);
        Element isNext = next(after, last.id(), turn, path == after ? step : null);
        return new Parting(last.element(), wasNext, isNext);
    }

    private static @Nullable Passed lastBefore(List<Passed> path, Passed step) {
        List<Passed> earlier = new ArrayList<>(path.subList(0, path.indexOf(step)));
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (step.sources().contains(earlier.get(i).id())) {
                return earlier.get(i);
            }
        }
        return earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
    }

    private static int turnOf(List<Passed> path, Passed step) {
        return (int) path.subList(0, path.indexOf(step) + 1).stream()
                .filter(other -> other.id().equals(step.id()))
                .count();
    }

    /** What follows the passing of a step for the given time: the step itself where the ways part, else by the model. */
    private static @Nullable Element next(List<Passed> path, String id, int turn, @Nullable Passed known) {
        if (known != null) {
            return known.element();
        }
        int seen = 0;
        for (Passed step : path) {
            if (step.id().equals(id)) {
                seen++;
            } else if (seen >= turn && step.sources().contains(id)) {
                return step.element();
            }
        }
        return null;
    }

    private static @Nullable Element first(List<Passed> path) {
        return path.isEmpty() ? null : path.get(0).element();
    }
}
