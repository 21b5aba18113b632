package io.casework.flows.rehearsal;

import io.casework.engine.FlowRecorder;
import io.casework.engine.PlainEngines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A past case of a test: what happened to it, and the model that it ran through then. */
final class PastCase {

    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    static final String FLOW = "claim";

    private static final String RUN = "then";
    private static final Map<List<Object>, Stage> STAGES = new HashMap<>();

    private final Map<String, String> models;
    private final List<PastEvent> events = new ArrayList<>();
    private final Map<String, @Nullable Object> facts;

    /** @param models text by file name, with {@code claim.bpmn} */
    PastCase(Map<String, String> models, Map<String, @Nullable Object> facts) {
        this.models = models;
        this.facts = facts;
    }

    PastCase answered(String element, String topic, Map<String, @Nullable Object> outputs, int afterMinutes) {
        return happened(PastEvent.CONNECTOR, element, topic, outputs, null, afterMinutes);
    }

    PastCase refused(String element, String topic, String code, int afterMinutes) {
        return happened(PastEvent.CONNECTOR, element, topic, Map.of(), code, afterMinutes);
    }

    PastCase done(String element, Map<String, @Nullable Object> facts, int afterMinutes) {
        return happened(PastEvent.TASK, element, null, facts, null, afterMinutes);
    }

    PastCase fired(String element, int afterMinutes) {
        return happened(FlowRecorder.TIMER, element, null, Map.of(), null, afterMinutes);
    }

    PastCase told(String element, String message, int afterMinutes) {
        return happened(FlowRecorder.MESSAGE, element, message, Map.of(), null, afterMinutes);
    }

    private PastCase happened(
            String kind,
            String element,
            @Nullable String about,
            Map<String, @Nullable Object> with,
            @Nullable String errorCode,
            int afterMinutes) {
        events.add(event(events.size() + 1, kind, element, about, with, errorCode, afterMinutes));
        return this;
    }

    private static PastEvent event(
            int order,
            String kind,
            String element,
            @Nullable String about,
            Map<String, @Nullable Object> with,
            @Nullable String errorCode,
            int afterMinutes) {
        return new PastEvent(
                order,
                kind,
                FLOW,
                1,
                RUN,
                element,
                about,
                with,
                errorCode,
                "",
                null,
                kind.equals(PastEvent.TASK) ? "desk" : null,
                OPENED.plusSeconds(60L * afterMinutes));
    }

    /** The event before happened in a repetition, as the ledger says it. */
    PastCase inRepetition(@Nullable String repetition) {
        PastEvent last = events.remove(events.size() - 1);
        events.add(new PastEvent(
                last.order(),
                last.kind(),
                last.flowKey(),
                last.version(),
                last.instanceId(),
                last.elementId(),
                last.about(),
                last.facts(),
                last.errorCode(),
                last.inputsHash(),
                repetition,
                last.team(),
                last.at()));
        return this;
    }

    /** What a rehearsal with these models, in place of those of then, says of it. */
    CaseResult rehearsed(Map<String, String> drafts) {
        PastFlow past = past(List.of());
        List<PathStep> path = play(models, past).after().stream()
                .map(step -> new PathStep(step.flowKey(), RUN, step.elementId(), step.at(), step.state()))
                .toList();
        return play(drafts, past(path)).result();
    }

    private PastFlow past(List<PathStep> path) {
        return new PastFlow(
                event(0, FlowRecorder.START, FLOW, null, facts, null, 0), List.of(), List.copyOf(events), path, null);
    }

    private Stage.Played play(Map<String, String> today, PastFlow past) {
        return STAGES.computeIfAbsent(List.of(today, models), key -> stage(today))
                .play("C-1", List.of(past));
    }

    private Stage stage(Map<String, String> today) {
        var watch = new PathWatch();
        return new Stage(PlainEngines.open(today, watch), watch, (key, version) -> models.get(key + ".bpmn"), Map.of());
    }

    static void closeStages() {
        STAGES.values().forEach(Stage::close);
        STAGES.clear();
    }
}
