package io.casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process has begun to run for a case. Published in the transaction that starts it.
 *
 * @param variables that it was started with
 */
public record ProcessStarted(String processKey, String caseNumber, Map<String, @Nullable Object> variables) {}
