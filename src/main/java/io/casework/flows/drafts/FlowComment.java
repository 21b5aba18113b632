package io.casework.flows.drafts;

import io.casework.identity.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a flow, whichever version.
 *
 * @param elementId the element that it is about, which need not exist any more; null: the flow as a whole
 * @param resolvedBy who settled it; null while it is open
 */
public record FlowComment(
        String id,
        @Nullable String elementId,
        String text,
        UserRef by,
        Instant at,
        @Nullable UserRef resolvedBy,
        @Nullable Instant resolvedAt) {}
