package io.casework.engine;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes into the step ledger what moves a flow beside steps and people, so that a rehearsal can let the same happen: in
 * the transaction in which it happens, ids and routing facts only.
 */
@Component
public class FlowRecorder {

    /** A flow began; the activity is the one that called it, else the flow itself. */
    public static final String START = "start";

    /** A message that is kept until a flow waits for it was received. */
    public static final String MESSAGE = "message";

    /** A message that only those hear who wait for it at that moment was received. */
    public static final String NEWS = "news";

    /** Facts were changed from outside. */
    public static final String FACTS = "facts";

    /** A timer fired. */
    public static final String TIMER = "timer";

    /** A step went on after a save point. */
    public static final String CONTINUED = "continued";

    /** Somebody moved a flow by hand, or to another version. */
    public static final String MOVED = "moved";

    private static final String ENGINE = "engine";
    private static final int LONGEST_CASE_NUMBER = 20;
    private static final int LONGEST_OUTPUTS = 4_000;
    private static final int LONGEST_TYPES = 1_000;

    private final StepLedger ledger;
    private final LedgerFacts facts;
    private final Clock clock;

    FlowRecorder(StepLedger ledger, LedgerFacts facts, Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param about name of the message, id of the calling instance, or null
     * @param repetition see {@link Repetitions}
     */
    record Happening(
            String kind,
            String activityId,
            @Nullable String about,
            @Nullable String repetition,
            Map<String, ? extends @Nullable Object> facts) {}

    /**
     * Records that somebody took a flow to where its model would not have led it, so that nobody rehearses what can't come
     * out. To be called in the transaction that does so.
     */
    public void moved(String caseNumber, String processKey, int processVersion, String processInstanceId) {
        record(
                new Place(caseNumber, processKey, processVersion, processInstanceId),
                new Happening(MOVED, MOVED, null, null, Map.of()));
    }

    /** @param caseNumber null: the flow belongs to no case */
    record Place(@Nullable String caseNumber, String processKey, int processVersion, String processInstanceId) {

        /** To be asked inside the engine. */
        static Place of(ExecutionEntity execution) {
            ProcessDefinitionEntity model = execution.getProcessDefinition();
            return new Place(
                    execution.getProcessBusinessKey(),
                    model.getKey(),
                    model.getVersion(),
                    execution.getProcessInstanceId());
        }

        static Place of(ProcessInstance instance, ProcessDefinition model) {
            return new Place(instance.getBusinessKey(), model.getKey(), model.getVersion(), instance.getId());
        }
    }

    void record(Place place, Happening happening) {
        String caseNumber = place.caseNumber();
        if (caseNumber == null || caseNumber.length() > LONGEST_CASE_NUMBER) {
            return;
        }
        String outputs = facts.values(happening.facts());
        String types = facts.types(happening.facts());
        if (outputs.length() <= LONGEST_OUTPUTS && (types == null || types.length() <= LONGEST_TYPES)) {
            ledger.record(entry(caseNumber, place, happening, outputs, types));
        }
    }

    private LedgerEntry entry(
            String caseNumber, Place place, Happening happening, String outputs, @Nullable String types) {
        Instant now = clock.instant();
        return new LedgerEntry(
                caseNumber,
                happening.kind(),
                place.processKey(),
                place.processVersion(),
                place.processInstanceId(),
                happening.activityId(),
                Ids.next(),
                happening.about(),
                ENGINE,
                "done",
                1,
                LedgerFacts.hash(happening.facts()),
                outputs,
                types,
                null,
                null,
                null,
                happening.repetition(),
                null,
                now,
                now);
    }
}
