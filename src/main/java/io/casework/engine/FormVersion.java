package io.casework.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a form of tasks.
 *
 * @param formKey as tasks name it, {@code support/answer-customer}
 * @param version from 1
 * @param content JSON as form-js shows it
 * @param source {@value #SHIPPED} or {@value #PEOPLE}
 * @param product of a shipped one, which product brought it
 * @param releasedBy id of a user; null for a shipped one
 * @param approvedBy id of a second person, when one was asked
 */
public record FormVersion(
        String formKey,
        int version,
        String name,
        String content,
        String source,
        @Nullable String product,
        @Nullable String releasedBy,
        @Nullable String approvedBy,
        Instant releasedAt,
        @Nullable String reason) {

    public static final String SHIPPED = "shipped";
    public static final String PEOPLE = "people";

    public boolean isShipped() {
        return source.equals(SHIPPED);
    }
}
