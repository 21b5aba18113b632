package io.casework.flows.web;

import io.casework.flows.FlowSummary;
import io.casework.flows.drafts.FlowDraft;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a flow as clients see it.
 *
 * @param baseVersion the version that it was made from; null for a flow that has none yet
 * @param latestVersion the latest version of the flow; null when it has none
 * @param revision counts every save
 * @param content XML or JSON as it was saved, right or wrong
 */
record FlowDraftView(
        String key,
        FlowSummary.Kind kind,
        String name,
        @Nullable Integer baseVersion,
        @Nullable Integer latestVersion,
        int revision,
        String content,
        UserRef createdBy,
        Instant createdAt,
        UserRef updatedBy,
        Instant updatedAt,
        @Nullable EditLockView lock) {

    static FlowDraftView of(FlowDraft draft, @Nullable Integer latestVersion, Actor reader) {
        return new FlowDraftView(
                draft.key(),
                draft.kind(),
                draft.name(),
                draft.baseVersion(),
                latestVersion,
                draft.revision(),
                draft.content(),
                draft.createdBy(),
                draft.createdAt(),
                draft.updatedBy(),
                draft.updatedAt(),
                EditLockView.of(draft.lock(), reader));
    }
}
