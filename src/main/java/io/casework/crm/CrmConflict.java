package io.casework.crm;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record that was changed here and in the CRM.
 *
 * @param object what the CRM calls records of this kind
 * @param field as the CRM calls it
 * @param ours as it stands here; null when it is empty, and once it is settled
 * @param theirs as it stands there; null when it is empty, and once it is settled
 * @param foundAt when it was first seen
 * @param seenAt when the values were last looked at
 * @param settledBy id of who decided; null when nobody had to
 */
public record CrmConflict(
        String id,
        String connectionId,
        String caseNumber,
        String object,
        String field,
        @Nullable String ours,
        @Nullable String theirs,
        State state,
        Instant foundAt,
        Instant seenAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** How it stands. */
    public enum State implements Keyed {
        /** Waits for a person. */
        OPEN,
        /** A person kept what we have. */
        OURS,
        /** A person took what the CRM has. */
        THEIRS,
        /** What the CRM has was taken by the rule for the field. */
        TAKEN,
        /** Both say the same again, or the field is no longer brought there. */
        GONE
    }

    String key() {
        return caseNumber + ' ' + field;
    }
}
