package io.casework.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a connector, one completion of a task, or one start of a flow by a person.
 *
 * @param kind {@code connector}, {@code task} or {@value #START}
 * @param stepKey the idempotency key of the step, or the id of the task or of the process instance
 * @param actor the connector's id, or the user's
 * @param outcome {@code done}, {@code refused}, {@code unavailable} or {@code failed}
 * @param inputsHash SHA-256 over the inputs, in hexadecimal
 * @param outputs JSON object of routing facts, null unless done
 * @param reason why it was not done, without personal data
 * @param model which model answered, where one did
 * @param costMicros what the call cost, in millionths of the accounting currency
 */
public record LedgerEntry(
        String caseNumber,
        String kind,
        String processKey,
        int processVersion,
        String processInstanceId,
        String activityId,
        String stepKey,
        @Nullable String connector,
        String actor,
        String outcome,
        int attempt,
        String inputsHash,
        @Nullable String outputs,
        @Nullable String reason,
        @Nullable String model,
        @Nullable Long costMicros,
        Instant startedAt,
        Instant finishedAt) {

    /** The kind of a start by a person. */
    public static final String START = "start";

    public long durationMs() {
        return Duration.between(startedAt, finishedAt).toMillis();
    }
}
