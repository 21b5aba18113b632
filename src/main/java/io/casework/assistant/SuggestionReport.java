package io.casework.assistant;

import java.time.Instant;
import java.util.List;

/**
 * What became of the suggestions of a period.
 *
 * @param figures the most frequent first
 * @param rejected the newest first
 */
public record SuggestionReport(
        Instant from, Instant to, List<SuggestionFigures> figures, List<RejectedSuggestion> rejected) {}
