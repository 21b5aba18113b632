package io.casework.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a connector by one activity of one case.
 *
 * @param idempotencyKey the same on every try of the same step, different for every other step
 * @param attempt 1 on the first try
 * @param inputs values by name: input parameters over process variables
 */
public record StepCall(
        String caseNumber,
        String idempotencyKey,
        int attempt,
        String processKey,
        int processVersion,
        String processInstanceId,
        String activityId,
        Map<String, @Nullable Object> inputs) {

    public @Nullable Object value(String name) {
        return inputs.get(name);
    }

    /** @throws StepRefused when the input is missing */
    public String text(String name) {
        Object value = inputs.get(name);
        if (value == null) {
            throw new StepRefused("input-missing", "The input " + name + " has no value.");
        }
        return value.toString();
    }

    public @Nullable String optionalText(String name) {
        Object value = inputs.get(name);
        return value == null ? null : value.toString();
    }

    /** @throws StepRefused when the input is missing or no number */
    public double number(String name) {
        if (inputs.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new StepRefused("input-missing", "The input " + name + " is not a number.");
    }

    /** @throws StepRefused when the input is missing or no number */
    public int integer(String name) {
        return (int) Math.round(number(name));
    }

    public @Nullable Instant optionalInstant(String name) {
        Object value = inputs.get(name);
        return value instanceof java.util.Date date ? date.toInstant() : null;
    }
}
