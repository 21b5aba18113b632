package io.casework.triggers;

import org.jspecify.annotations.Nullable;

/**
 * What the log of refusals is told.
 *
 * @param source the name of one, as far as what was sent names any
 */
public record Refusal(TriggerKind kind, @Nullable String source, RefusalReason reason) {}
