package io.casework.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a connector, one completion of a task, one start of a flow by a person, or one thing that moved a flow.
 *
 * @param kind {@code connector}, {@code task}, {@value #START_FORM}, or what {@link FlowRecorder} writes
 * @param stepKey the idempotency key of the step, the id of the task or of the process instance, or an id of the row's own
 * @param actor the connector's id, the user's, or the engine
 * @param outcome {@code done}, {@code refused}, {@code unavailable} or {@code failed}
 * @param inputsHash SHA-256 over the inputs, in hexadecimal
 * @param outputs JSON object of routing facts, null unless done
 * @param outputTypes which of them are more than JSON can say, see {@link LedgerFacts}; null when none is
 * @param reason why it was not done, without personal data
 * @param model which model answered, where one did
 * @param team whose task it was, null for anything else
 * @param repetition which one of a step that is repeated, see {@link Repetitions}; null for others
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
        @Nullable String outputTypes,
        @Nullable String reason,
        @Nullable String model,
        @Nullable String team,
        @Nullable String repetition,
        @Nullable Long costMicros,
        Instant startedAt,
        Instant finishedAt) {

    /** The kind of a start by a person. */
    public static final String START_FORM = "start-form";

    public long durationMs() {
        return Duration.between(startedAt, finishedAt).toMillis();
    }
}
