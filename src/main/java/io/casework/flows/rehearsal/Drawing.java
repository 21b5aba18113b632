package io.casework.flows.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a drawing of a way, a sheet for each run of a flow.
 *
 * @param shapes the model of a step's flow
 * @param versions of a step's flow; null for a draft
 */
record Drawing(Function<PathStep, FlowShape> shapes, Function<PathStep, @Nullable Integer> versions) {

    List<Ways.Way> ways(List<PathStep> path, @Nullable Stop stop) {
        Map<String, List<PathStep>> runs = path.stream()
                .collect(Collectors.groupingBy(PathStep::instanceId, LinkedHashMap::new, Collectors.toList()));
        return runs.values().stream().map(run -> way(run, stop)).toList();
    }

    private Ways.Way way(List<PathStep> run, @Nullable Stop stop) {
        PathStep first = run.get(0);
        FlowShape shape = shapes.apply(first);
        List<String> done = run.stream()
                .filter(step -> step.state() == PathStep.State.DONE)
                .map(PathStep::elementId)
                .distinct()
                .toList();
        String end =
                done.stream().filter(shape::isEnd).reduce((one, next) -> next).orElse(null);
        return new Ways.Way(first.flowKey(), versions.apply(first), done, end, failed(run, stop));
    }

    private static List<String> failed(List<PathStep> run, @Nullable Stop stop) {
        Element at = stop == null ? null : stop.at();
        return at == null
                ? List.of()
                : run.stream()
                        .filter(step -> step.state() == PathStep.State.OPEN
                                && step.flowKey().equals(at.flowKey())
                                && step.elementId().equals(at.elementId()))
                        .map(PathStep::elementId)
                        .distinct()
                        .toList();
    }
}
