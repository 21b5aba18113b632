package io.casework.flows.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out why a replay does not go on, and where. */
final class Halt {

    private final Shapes shapes;
    private final PathWatch watch;
    private final Humans humans;

    Halt(Shapes shapes, PathWatch watch, Humans humans) {
        this.shapes = shapes;
        this.watch = watch;
        this.humans = humans;
    }

    /** The engine could not go on. */
    Stop by(RuntimeException fault) {
        return Words.of(fault, lastReached());
    }

    /**
     * Nothing happens any more.
     *
     * @param refused what was recorded for steps that were refused and that nobody catches, by id of the wait
     */
    Stop of(List<Wait> now, Map<String, PastEvent> refused) {
        Optional<Wait> fault =
                now.stream().filter(wait -> refused.containsKey(wait.id())).findFirst();
        if (fault.isPresent()) {
            PastEvent refusal = Objects.requireNonNull(refused.get(fault.get().id()));
            return Stop.stuck(
                    element(fault.get()),
                    StopReason.REFUSAL_NOT_CAUGHT,
                    Map.of("code", Objects.requireNonNull(refusal.errorCode())));
        }
        Optional<Wait> work = now.stream().filter(Wait::isWork).findFirst();
        if (work.isPresent()) {
            humans.asked(work.get());
            boolean human = work.get().kind() == Wait.Kind.TASK;
            return Stop.unknown(element(work.get()), human ? StopReason.NOT_DONE : StopReason.NOT_RECORDED, Map.of());
        }
        return now.stream()
                .filter(this::isWaitedFor)
                .findFirst()
                .map(this::unheard)
                .orElseGet(this::waitsForEver);
    }

    /** A message that would break the flow off is not what it waits for. */
    private boolean isWaitedFor(Wait wait) {
        FlowShape shape = shapes.today(wait.flowKey());
        return wait.kind() == Wait.Kind.MESSAGE && shape != null && shape.waitsAt(wait.elementId());
    }

    private Stop unheard(Wait message) {
        return Stop.unknown(element(message), StopReason.NOT_HEARD, Map.of("message", String.valueOf(message.about())));
    }

    private Stop waitsForEver() {
        return Stop.stuck(lastJoin(), StopReason.WAITS_FOR_EVER, Map.of());
    }

    private @Nullable Element lastJoin() {
        List<PathStep> path = watch.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            PathStep step = path.get(i);
            FlowShape shape = shapes.today(step.flowKey());
            if (step.state() == PathStep.State.OPEN && shape != null && shape.isJoin(step.elementId())) {
                return element(step.flowKey(), step.elementId());
            }
        }
        return lastReached();
    }

    private @Nullable Element lastReached() {
        List<PathStep> path = watch.path();
        if (path.isEmpty()) {
            return null;
        }
        PathStep last = path.get(path.size() - 1);
        return element(last.flowKey(), last.elementId());
    }

    Element element(Wait wait) {
        return element(wait.flowKey(), wait.elementId());
    }

    private Element element(String flowKey, String id) {
        FlowShape shape = shapes.today(flowKey);
        return new Element(flowKey, id, shape == null ? id : shape.nameOf(id));
    }
}
