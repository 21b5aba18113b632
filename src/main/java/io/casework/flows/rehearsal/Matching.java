package io.casework.flows.rehearsal;

import io.casework.engine.FlowRecorder;
import io.casework.engine.LedgerFacts;
import io.casework.engine.Repetitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which recorded event answers which wait of a replay: first the one of the same flow and element, the first before the
 * second, but of a step that is repeated the one of the same repetition; then, for a connector, the one with the same
 * inputs. Each is used once.
 */
final class Matching {

    private final Shapes shapes;
    private final PastFlow past;
    private final List<PastEvent> left;
    private final List<PastEvent> callsLeft;
    private final Map<String, String> runs = new HashMap<>();
    private final Map<String, Integer> versions;

    Matching(Shapes shapes, PastFlow past) {
        this.shapes = shapes;
        this.past = past;
        this.left = new ArrayList<>(past.events());
        this.callsLeft = new ArrayList<>(past.calls());
        this.versions = past.versions();
    }

    /**
     * How a run was called.
     *
     * @param repetition which one of a call that is repeated; null when it is not
     */
    record Call(String element, @Nullable String repetition) {}

    /** @param callerRun null for the run that the replay starts itself */
    void began(String run, String flowKey, @Nullable String callerRun, @Nullable Call call) {
        if (callerRun == null) {
            runs.put(run, past.start().instanceId());
            return;
        }
        String caller = runs.get(callerRun);
        String element = call == null ? "" : call.element();
        String repetition = call == null ? null : call.repetition();
        Map<Boolean, List<PastEvent>> candidates = callsLeft.stream()
                .filter(then -> then.flowKey().equals(flowKey) && Objects.equals(then.about(), caller))
                .filter(then -> mayBe(then, repetition))
                .collect(Collectors.partitioningBy(then -> calledFrom(then, element)));
        boolean fromHere = !Objects.requireNonNull(candidates.get(true)).isEmpty();
        PastEvent same = closest(Objects.requireNonNull(candidates.get(fromHere)), repetition);
        if (same != null) {
            callsLeft.remove(same);
            runs.put(run, same.instanceId());
        }
    }

    /** The one of the same repetition before one that only has the same element, and that before the first. */
    private static @Nullable PastEvent closest(List<PastEvent> candidates, @Nullable String repetition) {
        return candidates.stream()
                .min(Comparator.comparingInt(event -> distance(event.repetition(), repetition)))
                .orElse(null);
    }

    private static int distance(@Nullable String then, @Nullable String today) {
        if (then == null || today == null) {
            return 2;
        }
        return then.equals(today) ? 0 : 1;
    }

    /** Whether nothing is known of either repetition, or they are for the same element. */
    private static boolean mayBe(PastEvent event, @Nullable String repetition) {
        return event.repetition() == null
                || repetition == null
                || Repetitions.correspond(event.repetition(), repetition);
    }

    private boolean calledFrom(PastEvent call, String element) {
        PastEvent caller = past.startOf(call.about());
        String then = caller == null
                ? call.elementId()
                : shapes.renames(caller.flowKey(), caller.version()).today(call.elementId());
        return then.equals(element);
    }

    @Nullable
    String runOf(PastEvent event) {
        return runs.entrySet().stream()
                .filter(run -> run.getValue().equals(event.instanceId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Events that have not happened yet, in order. */
    List<PastEvent> left() {
        return List.copyOf(left);
    }

    /** @param inputs gives the facts that a step sees */
    @Nullable
    PastEvent answerTo(Wait wait, Function<Wait, Map<String, Object>> inputs) {
        PastEvent own = closest(
                left.stream()
                        .filter(event -> isFor(event, wait) && mayBe(event, wait.repetition()))
                        .toList(),
                wait.repetition());
        if (own != null || wait.kind() == Wait.Kind.TIMER || wait.kind() == Wait.Kind.CONTINUATION) {
            return own;
        }
        if (wait.kind() == Wait.Kind.MESSAGE) {
            return left.stream()
                    .filter(event -> isMessage(event) && Objects.equals(event.about(), wait.about()))
                    .filter(event -> !isFor(event, wait))
                    .findFirst()
                    .orElse(null);
        }
        return wait.kind() == Wait.Kind.STEP ? sameInputs(wait, inputs) : null;
    }

    private @Nullable PastEvent sameInputs(Wait step, Function<Wait, Map<String, Object>> inputs) {
        List<PastEvent> candidates = left.stream()
                .filter(event -> event.is(PastEvent.CONNECTOR) && Objects.equals(event.about(), step.about()))
                .filter(event -> !stillThere(event))
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        String hash = LedgerFacts.hash(inputs.apply(step));
        return candidates.stream()
                .filter(event -> event.inputsHash().equals(hash))
                .findFirst()
                .orElse(null);
    }

    /** Whether a step of the draft has a better claim to an answer than one that only asks the same. */
    private boolean stillThere(PastEvent event) {
        FlowShape draft = shapes.today(event.flowKey());
        return draft != null && draft.has(event.elementId());
    }

    private boolean isFor(PastEvent event, Wait wait) {
        return event.flowKey().equals(wait.flowKey())
                && kindOf(event) == wait.kind()
                && event.instanceId().equals(runs.get(wait.instanceId()))
                && shapes.renames(event.flowKey(), event.version())
                        .today(event.elementId())
                        .equals(wait.elementId())
                && (wait.kind() != Wait.Kind.TIMER || isKnown(wait, event.version()))
                && (wait.kind() != Wait.Kind.MESSAGE || Objects.equals(event.about(), wait.about()));
    }

    /** The id that an element of the past is known by in the draft. */
    String today(PathStep passed) {
        Integer version = versions.get(passed.instanceId());
        return version == null
                ? passed.elementId()
                : shapes.renames(passed.flowKey(), version).today(passed.elementId());
    }

    /** Whether the flow of that time had the same timer; one that is new or written otherwise fires when it is due. */
    boolean isKnown(Wait timer) {
        Integer version = versions.get(runs.getOrDefault(timer.instanceId(), ""));
        return version != null && isKnown(timer, version);
    }

    private boolean isKnown(Wait timer, int version) {
        FlowShape then = shapes.of(timer.flowKey(), version);
        FlowShape today = shapes.today(timer.flowKey());
        return then != null
                && today != null
                && then.has(timer.elementId())
                && Objects.equals(then.timer(timer.elementId()), today.timer(timer.elementId()))
                && Objects.equals(host(then, timer.elementId(), version), today.host(timer.elementId()));
    }

    private @Nullable String host(FlowShape then, String element, int version) {
        String host = then.host(element);
        return host == null ? null : shapes.renames(then.key(), version).today(host);
    }

    private static boolean isMessage(PastEvent event) {
        return event.is(FlowRecorder.MESSAGE) || event.is(FlowRecorder.NEWS);
    }

    private static Wait.@Nullable Kind kindOf(PastEvent event) {
        return switch (event.kind()) {
            case PastEvent.CONNECTOR -> Wait.Kind.STEP;
            case PastEvent.TASK -> Wait.Kind.TASK;
            case FlowRecorder.MESSAGE, FlowRecorder.NEWS -> Wait.Kind.MESSAGE;
            case FlowRecorder.TIMER -> Wait.Kind.TIMER;
            case FlowRecorder.CONTINUED -> Wait.Kind.CONTINUATION;
            default -> null;
        };
    }

    /** It has happened; what had its moment before is over. */
    void use(PastEvent event) {
        left.remove(event);
        left.removeIf(earlier -> earlier.passes() && earlier.order() < event.order());
    }

    void passBefore(Instant time) {
        left.removeIf(event -> event.passes() && event.at().isBefore(time));
    }
}
