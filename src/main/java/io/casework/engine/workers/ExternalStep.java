package io.casework.engine.workers;

import io.casework.engine.StepCall;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/**
 * A step that a worker has locked.
 *
 * @param key the same on every try of this step, different for every other: what the worker does is to be idempotent by it
 * @param attempt 1 on the first try
 * @param lockedUntil when another worker may take it
 * @param inputs what the model passes to the step, and nothing else
 */
public record ExternalStep(
        String id,
        String topic,
        String caseNumber,
        String flow,
        int flowVersion,
        String step,
        String key,
        int attempt,
        Instant lockedUntil,
        Map<String, StepValue> inputs) {

    static ExternalStep of(LockedExternalTask task, StepCall call) {
        return new ExternalStep(
                task.getId(),
                task.getTopicName(),
                call.caseNumber(),
                call.processKey(),
                call.processVersion(),
                call.activityId(),
                call.idempotencyKey(),
                call.attempt(),
                task.getLockExpirationTime().toInstant(),
                values(call));
    }

    private static Map<String, StepValue> values(StepCall call) {
        Map<String, StepValue> values = new TreeMap<>();
        call.inputs().forEach((name, value) -> values.put(name, StepValue.of(value)));
        return values;
    }
}
