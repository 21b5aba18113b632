package io.casework.insights;

import java.time.Instant;

/**
 * A case that somebody has to do something about.
 *
 * @param status {@code new}, {@code open} or {@code waiting}
 */
public record LeftCase(String caseNumber, Instant openedAt, String status, String team, String category) {}
