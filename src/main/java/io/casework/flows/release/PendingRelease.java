package io.casework.flows.release;

import io.casework.flows.drafts.FlowDraft;
import java.time.Instant;
import java.util.Map;

/**
 * A request as it was made.
 *
 * @param revisions of each flow in it, the revision of its draft
 * @param contents of each of these drafts, the SHA-256 of its content
 */
record PendingRelease(
        String key,
        ReleaseWish wish,
        Map<String, Integer> revisions,
        Map<String, String> contents,
        String requestedBy,
        Instant requestedAt) {

    /** What the audit trail keeps of one of the flows in it. */
    String detailOf(String flow) {
        String along = flow.equals(key) ? "" : ", with " + key;
        return "revision " + revisions.get(flow) + along + ", asked for by " + requestedBy + ", sha256 "
                + contents.get(flow);
    }

    /** Whether the draft is what it was when the request was made. */
    boolean speaksOf(FlowDraft draft) {
        Integer revision = revisions.get(draft.key());
        return revision != null
                && revision == draft.revision()
                && draft.contentHash().equals(contents.get(draft.key()));
    }
}
