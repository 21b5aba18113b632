package io.casework.flows.rehearsal;

import io.casework.engine.FlowRecorder;
import io.casework.engine.Repetitions;
import io.casework.engine.ThrowAwayEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/**
 * Plays one run of a past flow on the models of today. What happens next is the first recorded event that anything waits
 * for, or a timer that is due before it. A timer that was there as well keeps what the record says: it fires when it
 * fired then, and not when it did not, as long as events go on.
 */
final class Replay {

    private static final String WORKER = "rehearsal";
    private static final long LOCK = Duration.ofHours(1).toMillis();
    private static final int MOST_TURNS = 2_000;

    private final ThrowAwayEngine world;
    private final ProcessEngine engine;
    private final Waits waits;
    private final PathWatch watch;
    private final Shapes shapes;
    private final PastFlow past;
    private final Matching matching;
    private final Humans humans;
    private final Halt halt;
    private final List<Element> assumed = new ArrayList<>();
    private final Map<String, PastEvent> refused = new HashMap<>();

    Replay(ThrowAwayEngine world, Waits waits, PathWatch watch, Shapes shapes, PastFlow past) {
        this.world = world;
        this.engine = world.engine();
        this.waits = waits;
        this.watch = watch;
        this.shapes = shapes;
        this.past = past;
        this.matching = new Matching(shapes, past);
        this.humans = new Humans(engine.getTaskService());
        this.halt = new Halt(shapes, watch, humans);
    }

    Replayed run() {
        world.moveTo(past.start().at());
        watch.begin(
                world::now,
                (run, caller) -> matching.began(
                        run.getProcessInstanceId(),
                        run.getProcessDefinition().getKey(),
                        caller == null ? null : caller.getProcessInstanceId(),
                        caller == null ? null : new Matching.Call(caller.getActivityId(), Repetitions.of(caller))));
        try {
            return ended(play());
        } catch (ProcessEngineException | PathWatch.TooManySteps e) {
            return ended(halt.by(e));
        } finally {
            tidyUp();
        }
    }

    private Replayed ended(@Nullable Stop stop) {
        return new Replayed(watch.path(), stop, assumed, humans.done(), humans.deadlinesKept(), world.now());
    }

    private @Nullable Stop play() {
        ProcessInstance run = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        past.start().flowKey(),
                        past.start().instanceId(),
                        new HashMap<>(past.start().facts()));
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (isOver(run.getId())) {
                return null;
            }
            List<Wait> now = waits.now();
            if (!turn(now)) {
                return halt.of(now, refused);
            }
        }
        throw new PathWatch.TooManySteps();
    }

    private boolean isOver(String runId) {
        return !watch.running().containsKey(runId);
    }

    private record Turn(PastEvent event, @Nullable Wait place) {}

    /** @return false when nothing can happen any more */
    private boolean turn(List<Wait> now) {
        Map<Wait, PastEvent> answers = answers(now);
        if (continued(now, answers) || assumedDone(now, answers, this::isNew)) {
            return true;
        }
        Turn next = Stream.concat(
                        answers.entrySet().stream().map(answer -> new Turn(answer.getValue(), answer.getKey())),
                        factChange())
                .min(Comparator.comparingInt(turn -> turn.event().order()))
                .orElse(null);
        Wait timer = timer(now, answers, next == null);
        if (timer != null && (next == null || !due(timer).isAfter(next.event().at()))) {
            fire(timer);
            return true;
        }
        if (next == null) {
            return assumedDone(now, answers, step -> true);
        }
        happen(next);
        return true;
    }

    private Map<Wait, PastEvent> answers(List<Wait> now) {
        Map<Wait, PastEvent> answers = new LinkedHashMap<>();
        for (Wait wait : now) {
            PastEvent answer = refused.containsKey(wait.id()) ? null : matching.answerTo(wait, this::inputs);
            if (answer != null) {
                answers.put(wait, answer);
            }
        }
        return bestOf(answers);
    }

    /** An event answers one wait: the first at its own element rather than one that would do as well. */
    private static Map<Wait, PastEvent> bestOf(Map<Wait, PastEvent> answers) {
        Map<PastEvent, Wait> best = new LinkedHashMap<>();
        answers.forEach((wait, event) ->
                best.merge(event, wait, (one, other) -> isOwn(event, other) && !isOwn(event, one) ? other : one));
        Map<Wait, PastEvent> unique = new LinkedHashMap<>();
        best.forEach((event, wait) -> unique.put(wait, event));
        return unique;
    }

    private static boolean isOwn(PastEvent event, Wait wait) {
        return wait.elementId().equals(event.elementId());
    }

    private Map<String, Object> inputs(Wait step) {
        return engine.getRuntimeService().getVariables(step.executionId());
    }

    /** A save point that the past did not have is none for what happens. */
    private boolean continued(List<Wait> now, Map<Wait, PastEvent> answers) {
        Optional<Wait> job = now.stream()
                .filter(wait -> wait.kind() == Wait.Kind.CONTINUATION && !answers.containsKey(wait))
                .findFirst();
        job.ifPresent(wait -> engine.getManagementService().executeJob(wait.id()));
        return job.isPresent();
    }

    private boolean assumedDone(List<Wait> now, Map<Wait, PastEvent> answers, Predicate<Wait> which) {
        Optional<Wait> step = now.stream()
                .filter(wait -> wait.kind() == Wait.Kind.STEP && !answers.containsKey(wait))
                .filter(wait -> !refused.containsKey(wait.id()))
                .filter(wait -> which.test(wait) && !shape(wait).usesOutputs(wait.elementId()))
                .findFirst();
        step.ifPresent(wait -> {
            assumed.add(halt.element(wait));
            complete(wait, Map.of());
        });
        return step.isPresent();
    }

    /** A step that the run had then as well was not answered because something else came first; it does again. */
    private boolean isNew(Wait step) {
        return past.path().stream()
                .noneMatch(passed -> passed.flowKey().equals(step.flowKey())
                        && matching.today(passed).equals(step.elementId()));
    }

    private Stream<Turn> factChange() {
        return matching.left().stream()
                .filter(event -> event.is(FlowRecorder.FACTS) && isRunning(matching.runOf(event)))
                .limit(1)
                .map(event -> new Turn(event, null));
    }

    private boolean isRunning(@Nullable String run) {
        return run != null && !isOver(run);
    }

    /** @param idle whether no event is left that anything waits for */
    private @Nullable Wait timer(List<Wait> now, Map<Wait, PastEvent> answers, boolean idle) {
        List<Wait> unanswered = now.stream()
                .filter(wait -> wait.isWork() && !answers.containsKey(wait))
                .toList();
        if (idle && !unanswered.isEmpty()) {
            return null;
        }
        return now.stream()
                .filter(wait -> wait.kind() == Wait.Kind.TIMER && wait.due() != null && !answers.containsKey(wait))
                .filter(wait -> idle || !matching.isKnown(wait))
                .filter(wait -> unanswered.stream().noneMatch(step -> isAt(wait, step)))
                .min(Waits.byDue())
                .orElse(null);
    }

    /** Nobody knows when a step that nobody took would have been done, and so whether its timers would have fired. */
    private boolean isAt(Wait timer, Wait step) {
        return timer.instanceId().equals(step.instanceId())
                && step.elementId().equals(shape(timer).host(timer.elementId()));
    }

    private static Instant due(Wait timer) {
        return Objects.requireNonNull(timer.due());
    }

    private void fire(Wait timer) {
        forward(due(timer));
        matching.passBefore(world.now());
        engine.getManagementService().executeJob(timer.id());
    }

    private void forward(Instant time) {
        if (time.isAfter(world.now())) {
            world.moveTo(time);
        }
    }

    private void happen(Turn turn) {
        PastEvent event = turn.event();
        forward(event.at());
        matching.use(event);
        Wait wait = turn.place();
        if (wait == null) {
            world.change(Objects.requireNonNull(matching.runOf(event)), event.facts());
            return;
        }
        switch (wait.kind()) {
            case STEP -> answer(wait, event);
            case TASK -> humans.complete(wait, event, world.now());
            case MESSAGE ->
                engine.getRuntimeService()
                        .messageEventReceived(
                                Objects.requireNonNull(wait.about()), wait.executionId(), new HashMap<>(event.facts()));
            case TIMER, CONTINUATION -> engine.getManagementService().executeJob(wait.id());
        }
    }

    private void answer(Wait step, PastEvent event) {
        String code = event.errorCode();
        if (code == null) {
            complete(step, event.facts());
        } else if (shape(step).catches(step.elementId(), code)) {
            steps().lock(step.id(), WORKER, LOCK);
            steps().handleBpmnError(step.id(), WORKER, code);
        } else {
            refused.put(step.id(), event);
        }
    }

    private void complete(Wait step, Map<String, @Nullable Object> outputs) {
        steps().lock(step.id(), WORKER, LOCK);
        steps().complete(step.id(), WORKER, null, new HashMap<>(outputs));
    }

    private ExternalTaskService steps() {
        return engine.getExternalTaskService();
    }

    private FlowShape shape(Wait wait) {
        return Objects.requireNonNull(shapes.today(wait.flowKey()));
    }

    private void tidyUp() {
        watch.begin(world::now, (run, caller) -> {});
        RuntimeService runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(run -> runtime.deleteProcessInstance(run.getId(), WORKER, true, true, true, true));
    }
}
