package io.casework.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the cases that went through each version of a flow.
 *
 * @param period in which they were resolved
 * @param zone whose days are meant
 * @param readUntil changes of cases up to then are in the figures; null while all of them are made anew
 * @param versions the lowest first; a case that went through two counts in both
 */
public record VersionComparison(
        String flow, DateSpan period, String zone, @Nullable Instant readUntil, List<VersionReport> versions) {

    /** @param resolved how many cases */
    public record VersionReport(int version, long resolved, List<Outcome> outcomes) {}

    /**
     * @param cases how many it is of
     * @param found the share, mean or median; null of too few cases to tell
     * @param change against the version before it that has such an outcome; null for the first
     */
    public record Outcome(
            Figure figure, FigureUnit unit, long cases, @Nullable Interval found, @Nullable Change change) {}

    /**
     * @param against the version
     * @param by how much more it is
     */
    public record Change(int against, Interval by) {

        /** Whether chance alone may have made the difference. */
        @JsonProperty
        public boolean mayBeChance() {
            return by.holdsZero();
        }
    }
}
