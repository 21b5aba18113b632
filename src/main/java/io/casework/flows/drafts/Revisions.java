package io.casework.flows.drafts;

import io.casework.flows.drafts.RevisionMapper.Kept;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What drafts looked like. An editor saves every few seconds; the saves of one person within five minutes are kept as
 * one revision, unless they say what it is. The newest {@value #MOST} of a draft are kept.
 */
@Component
@Transactional
public class Revisions {

    static final int MOST = 200;
    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private final RevisionMapper revisions;
    private final Users users;

    Revisions(RevisionMapper revisions, Users users) {
        this.revisions = revisions;
        this.users = users;
    }

    /**
     * A kept state of a draft.
     *
     * @param revision number of the last save in it
     * @param at when that save was made
     * @param note what its author calls it
     * @param restoredFrom the earlier revision that it repeats
     */
    public record Revision(
            int revision, UserRef by, Instant at, @Nullable String note, @Nullable Integer restoredFrom) {}

    /** A kept state of a draft, with the model. */
    public record RevisionContent(Revision about, String content) {}

    /** Newest first, all that are kept. */
    @Transactional(readOnly = true)
    public List<Revision> list(String key) {
        List<Kept> kept = revisions.listRevisions(key, MOST);
        Map<String, UserRef> people =
                users.refs(kept.stream().map(Kept::savedBy).toList());
        return kept.stream()
                .map(each -> revision(
                        each, people.getOrDefault(each.savedBy(), new UserRef(each.savedBy(), each.savedBy()))))
                .toList();
    }

    /** @throws Problem.NotFound when there is none, or it was folded into a later one */
    @Transactional(readOnly = true)
    public RevisionContent find(String key, int revision) {
        Kept kept = revisions.findRevision(key, revision);
        String content = revisions.findContent(key, revision);
        if (kept == null || content == null) {
            throw new Problem.NotFound("Revision " + revision + " of the draft");
        }
        return new RevisionContent(revision(kept, users.ref(kept.savedBy())), content);
    }

    /** The state that a draft begins with; later saves never take its place. */
    void begin(DraftRow draft) {
        Kept first = new Kept(draft.revision(), draft.createdBy(), draft.createdAt(), draft.createdAt(), null, null);
        revisions.insertRevision(draft.flowKey(), first, draft.content());
    }

    /** @return whether it is kept as a revision of its own */
    boolean keep(String key, Saved saved, Actor by) {
        Kept last = revisions.findLast(key);
        if (last != null && saved.mayShare() && sharesWith(last, saved, by)) {
            revisions.updateRevision(key, last.revision(), saved.revision(), saved.at(), saved.content());
            return false;
        }
        Kept kept = new Kept(saved.revision(), by.id(), saved.at(), saved.at(), saved.note(), saved.restoredFrom());
        revisions.insertRevision(key, kept, saved.content());
        revisions.deleteOlder(key, MOST);
        return true;
    }

    void forget(String key) {
        revisions.deleteAll(key);
    }

    private static boolean sharesWith(Kept last, Saved saved, Actor by) {
        return last.revision() > 1
                && last.note() == null
                && last.restoredFrom() == null
                && last.savedBy().equals(by.id())
                && last.beganAt().plus(TOGETHER).isAfter(saved.at());
    }

    private static Revision revision(Kept kept, UserRef by) {
        return new Revision(kept.revision(), by, kept.savedAt(), kept.note(), kept.restoredFrom());
    }

    /** One save. */
    record Saved(int revision, String content, Instant at, @Nullable String note, @Nullable Integer restoredFrom) {

        boolean mayShare() {
            return note == null && restoredFrom == null;
        }
    }
}
