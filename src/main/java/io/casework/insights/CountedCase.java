package io.casework.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that is in a figure.
 *
 * @param countsOn the day
 * @param value what it adds: hours, points, hand-overs, or 1 and 0 for yes and no; null where it just counts
 */
public record CountedCase(
        String caseNumber, LocalDate countsOn, @Nullable Double value, String team, String category) {}
