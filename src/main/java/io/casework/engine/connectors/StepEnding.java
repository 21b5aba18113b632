package io.casework.engine.connectors;

import io.casework.engine.StepCall;
import io.casework.shared.Keyed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ExternalTaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a try of a step as its outcome says, with its row in the ledger, in the caller's transaction. */
@Component
public class StepEnding {

    private final ExternalTaskService externalTasks;
    private final StepRecorder recorder;
    private final ErrorCatchers errorCatchers;
    private final RetryPolicy retries = new RetryPolicy(new Random());

    StepEnding(ExternalTaskService externalTasks, StepRecorder recorder, ErrorCatchers errorCatchers) {
        this.externalTasks = externalTasks;
        this.recorder = recorder;
        this.errorCatchers = errorCatchers;
    }

    /**
     * A step that somebody has locked.
     *
     * @param lockOwner as the engine knows it
     * @param actor who does the step, for the ledger: the connector, or a worker
     */
    public record Held(String taskId, String lockOwner, String topic, String definitionId, String actor) {}

    /** How the flow goes on. */
    public enum Way implements Keyed {
        /** To the next step. */
        DONE,
        /** Where the model waits for the error. */
        CAUGHT,
        /** With another try. */
        RETRIED,
        /** When somebody has looked at it. */
        INCIDENT
    }

    /** @param pause before the next try, null when there is none */
    public record End(Way way, @Nullable Duration pause) {}

    /** @throws org.camunda.bpm.engine.BadUserRequestException when the lock is somebody else's by now */
    public End apply(Held step, StepCall call, StepOutcome outcome, Instant startedAt) {
        recorder.record(step, call, outcome, startedAt);
        if (outcome instanceof StepOutcome.Done done) {
            externalTasks.complete(step.taskId(), step.lockOwner(), null, done.outputs());
            return new End(Way.DONE, null);
        }
        if (outcome instanceof StepOutcome.Refused refused && isCaught(step, call, refused)) {
            externalTasks.handleBpmnError(step.taskId(), step.lockOwner(), refused.code(), refused.reason());
            return new End(Way.CAUGHT, null);
        }
        return fail(step, call, outcome);
    }

    /** Whether outputs are small enough to be routing facts. */
    public boolean hasRoomFor(Map<String, @Nullable Object> outputs) {
        return recorder.fits(outputs);
    }

    private boolean isCaught(Held step, StepCall call, StepOutcome.Refused refused) {
        return errorCatchers.waitsFor(refused.code(), step.definitionId(), call.activityId());
    }

    private End fail(Held step, StepCall call, StepOutcome outcome) {
        int left = retries.retriesLeft(outcome, call.attempt());
        int countdown = left == 0 ? 0 : Steps.COUNTDOWN - call.attempt();
        var retryAfter = outcome instanceof StepOutcome.Unavailable unavailable ? unavailable.retryAfter() : null;
        Duration pause = retries.delay(call.attempt(), retryAfter);
        externalTasks.handleFailure(step.taskId(), step.lockOwner(), reason(outcome), countdown, pause.toMillis());
        return left == 0 ? new End(Way.INCIDENT, null) : new End(Way.RETRIED, pause);
    }

    private static String reason(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Refused refused) {
            return refused.code() + ": " + refused.reason();
        }
        return outcome instanceof StepOutcome.Unavailable unavailable
                ? unavailable.reason()
                : ((StepOutcome.Failed) outcome).reason();
    }
}
