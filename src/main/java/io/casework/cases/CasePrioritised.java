package io.casework.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case got another priority. Published in the transaction that gives it.
 *
 * @param reason why, if a flow said so; null when a person did it
 */
public record CasePrioritised(String number, @Nullable String reason) {}
