package io.casework.assistant;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant can say about a case beyond its suggestions.
 *
 * @param summaryOffered whether the case is long enough for a summary
 * @param nextStep null when there is nothing to do, or the case is no ticket
 */
public record CaseAdvice(boolean summaryOffered, @Nullable NextStep nextStep) {}
