package io.casework.flows.release;

import io.casework.identity.UserRef;
import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a flow, and how its cases went.
 *
 * @param releasedBy null for what came with the product
 * @param approvedBy the second person, where one was needed
 * @param note what the second person said
 * @param share percent of the new cases that start with it
 * @param running cases that are in it; 0 for what is no process
 * @param finished cases that ended in it and whose history is kept
 */
public record FlowVersion(
        int version,
        Source source,
        @Nullable UserRef releasedBy,
        @Nullable UserRef approvedBy,
        Instant releasedAt,
        @Nullable String reason,
        @Nullable String note,
        int share,
        long running,
        long finished,
        VersionOutcome outcome) {

    public enum Source implements Keyed {
        SHIPPED,
        PEOPLE
    }

    /**
     * How the last cases went that finished in a version. Each figure says of how many cases it speaks.
     *
     * @param cases how many were looked at
     * @param medianHours from opening to resolution; null when none is resolved
     */
    public record VersionOutcome(
            int cases,
            @Nullable Double medianHours,
            @Nullable KeptDeadlines deadlinesKept,
            @Nullable ReopenedCases reopened,
            @Nullable AverageScore satisfaction) {

        static final VersionOutcome NONE = new VersionOutcome(0, null, null, null, null);
    }

    /** @param kept of {@code n} cases, those in which each promise was kept */
    public record KeptDeadlines(int n, int kept) {}

    /** @param reopened of {@code n} cases */
    public record ReopenedCases(int n, int reopened) {}

    /** @param average of {@code n} answers, 1 to 5 */
    public record AverageScore(int n, double average) {}
}
