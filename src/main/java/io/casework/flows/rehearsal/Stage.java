package io.casework.flows.rehearsal;

import io.casework.engine.ThrowAwayEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;

/** Where past cases are played, one after the other. */
final class Stage implements AutoCloseable {

    private final ThrowAwayEngine world;
    private final PathWatch watch;
    private final Waits waits;
    private final Shapes shapes;
    private final Map<String, Integer> versions;

    /**
     * @param released gives the model of a version that was released
     * @param versions of the flows that are played as they were released
     */
    Stage(
            ThrowAwayEngine world,
            PathWatch watch,
            BiFunction<String, Integer, String> released,
            Map<String, Integer> versions) {
        this.versions = versions;
        this.world = world;
        this.watch = watch;
        this.waits = new Waits(world.engine(), watch);
        this.shapes = new Shapes(today(world.engine().getRepositoryService()), released);
    }

    private static Map<String, FlowShape> today(RepositoryService models) {
        Map<String, FlowShape> shapes = new HashMap<>();
        models.createProcessDefinitionQuery()
                .list()
                .forEach(process -> shapes.put(
                        process.getKey(),
                        FlowShape.of(process.getKey(), text(models.getProcessModel(process.getId())))));
        return shapes;
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case as it was and as it would be. */
    record Played(CaseResult result, List<PathStep> before, List<PathStep> after, Map<String, Integer> versions) {

        private int versionOf(PathStep step) {
            return Objects.requireNonNull(versions.get(step.instanceId()));
        }
    }

    /** @param runs of the edited flow in the case, at least one */
    Played play(String caseNumber, List<PastFlow> runs) {
        return runs.stream()
                .map(run -> play(caseNumber, run))
                .reduce(Stage::together)
                .orElseThrow();
    }

    private Played play(String caseNumber, PastFlow past) {
        world.play(caseNumber);
        Replayed replayed = new Replay(world, waits, watch, shapes, past).run();
        Parting parting = new Comparison(shapes, past.versions(), past.path(), replayed.path()).parting();
        Stop stop = replayed.stop();
        Group group = parting == null ? Group.SAME : Group.OTHER;
        var result = new CaseResult(
                caseNumber,
                stop == null ? group : stop.group(),
                parting,
                stop,
                replayed.assumed(),
                teamsUntil(past, stop == null ? null : replayed),
                replayed.teams(),
                past.deadlinesKept(),
                replayed.deadlinesKept());
        return new Played(result, past.path(), replayed.path(), past.versions());
    }

    Ways ways(Played played) {
        Drawing then = new Drawing(step -> shapes.of(step.flowKey(), played.versionOf(step)), played::versionOf);
        Drawing today = new Drawing(
                step -> Objects.requireNonNull(shapes.today(step.flowKey())), step -> versions.get(step.flowKey()));
        return new Ways(
                then.ways(played.before(), null),
                today.ways(played.after(), played.result().stop()));
    }

    private static List<String> teamsUntil(PastFlow past, @Nullable Replayed stopped) {
        return past.events().stream()
                .filter(event -> event.is(PastEvent.TASK))
                .filter(event -> stopped == null || !event.at().isAfter(stopped.until()))
                .map(event -> Objects.requireNonNullElse(event.team(), ""))
                .toList();
    }

    /** Of several runs in a case, the worst says how it fares. */
    private static Played together(Played one, Played other) {
        List<Group> worst = List.of(Group.STUCK, Group.UNKNOWN, Group.OTHER, Group.SAME);
        CaseResult first = one.result();
        CaseResult second = other.result();
        CaseResult telling = List.of(first, second).stream()
                .min(Comparator.comparingInt(result -> worst.indexOf(result.group())))
                .orElseThrow();
        var both = new CaseResult(
                first.caseNumber(),
                telling.group(),
                telling.parting(),
                telling.stop(),
                joined(first.assumed(), second.assumed()),
                joined(first.teamsBefore(), second.teamsBefore()),
                joined(first.teamsAfter(), second.teamsAfter()),
                both(first.keptBefore(), second.keptBefore()),
                both(first.keptAfter(), second.keptAfter()));
        Map<String, Integer> versions = new HashMap<>(one.versions());
        versions.putAll(other.versions());
        return new Played(both, joined(one.before(), other.before()), joined(one.after(), other.after()), versions);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one && other;
    }

    @Override
    public void close() {
        world.close();
    }
}
