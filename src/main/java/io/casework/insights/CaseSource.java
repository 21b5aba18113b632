package io.casework.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case file, as far as facts are made of it.
 *
 * @param closedAt when it ended, whatever way
 * @param firstResponse null when nothing was promised and nobody has answered
 * @param solution null when nothing was promised and it isn't resolved
 */
record CaseSource(
        String caseNumber,
        String caseType,
        String status,
        @Nullable String team,
        @Nullable String category,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Promise firstResponse,
        @Nullable Promise solution,
        int reopens,
        int inbound,
        int outbound) {

    /**
     * What was promised to the customer, and what came of it.
     *
     * @param metAt null as long as it is not
     */
    record Promise(@Nullable Instant since, @Nullable Instant dueAt, @Nullable Instant metAt) {

        static final Promise NONE = new Promise(null, null, null);
    }
}
