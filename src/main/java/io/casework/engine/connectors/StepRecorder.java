package io.casework.engine.connectors;

import io.casework.engine.LedgerEntry;
import io.casework.engine.LedgerFacts;
import io.casework.engine.Repetitions;
import io.casework.engine.StepCall;
import io.casework.engine.StepLedger;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a connector answered into the step ledger. */
@Component
class StepRecorder {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_OUTPUTS = 4_000;

    private final StepLedger ledger;
    private final Clock clock;
    private final LedgerFacts facts;
    private final Repetitions repetitions;

    StepRecorder(StepLedger ledger, Clock clock, LedgerFacts facts, Repetitions repetitions) {
        this.ledger = ledger;
        this.clock = clock;
        this.facts = facts;
        this.repetitions = repetitions;
    }

    /** To be called before the engine knows of the outcome. */
    void record(StepEnding.Held step, StepCall call, StepOutcome outcome, Instant startedAt) {
        ledger.record(new LedgerEntry(
                call.caseNumber(),
                "connector",
                call.processKey(),
                call.processVersion(),
                call.processInstanceId(),
                call.activityId(),
                call.idempotencyKey(),
                step.topic(),
                step.actor(),
                outcome.name(),
                call.attempt(),
                LedgerFacts.hash(call.inputs()),
                outputs(outcome),
                outcome instanceof StepOutcome.Done done ? facts.types(done.outputs()) : null,
                reason(outcome),
                model(outcome),
                null,
                repetitions.ofStep(step.taskId(), step.definitionId(), call.activityId()),
                null,
                startedAt,
                clock.instant()));
    }

    private @Nullable String outputs(StepOutcome outcome) {
        if (!(outcome instanceof StepOutcome.Done done)) {
            return null;
        }
        if (!fits(done.outputs())) {
            throw new IllegalStateException("The outputs of a step are routing facts, at most 4,000 characters");
        }
        return text(done.outputs());
    }

    /** Whether the ledger has room for them. */
    boolean fits(Map<String, @Nullable Object> outputs) {
        return text(outputs).length() <= LONGEST_OUTPUTS;
    }

    private String text(Map<String, @Nullable Object> outputs) {
        return facts.values(outputs);
    }

    private static @Nullable String model(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Done done && done.outputs().get("model") instanceof String model
                ? model
                : null;
    }

    private static @Nullable String reason(StepOutcome outcome) {
        String reason = null;
        if (outcome instanceof StepOutcome.Refused refused) {
            reason = refused.code() + ": " + refused.reason();
        } else if (outcome instanceof StepOutcome.Unavailable unavailable) {
            reason = unavailable.reason();
        } else if (outcome instanceof StepOutcome.Failed failed) {
            reason = failed.reason();
        }
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
