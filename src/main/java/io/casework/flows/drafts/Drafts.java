package io.casework.flows.drafts;

import io.casework.flows.FlowPermissions;
import io.casework.flows.FlowSummary;
import io.casework.flows.drafts.FlowDraftMapper.Entry;
import io.casework.flows.drafts.Revisions.Saved;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next versions of flows, while people work on them. Nothing of them runs before it is released. */
@Service("flowDrafts")
@Transactional
public class Drafts {

    private final FlowDraftMapper drafts;
    private final Revisions revisions;
    private final FlowCommentMapper comments;
    private final EditLock lock;
    private final FlowPermissions permissions;
    private final Users users;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Drafts(
            FlowDraftMapper drafts,
            Revisions revisions,
            FlowCommentMapper comments,
            EditLock lock,
            FlowPermissions permissions,
            Users users,
            Inputs inputs,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.comments = comments;
        this.lock = lock;
        this.permissions = permissions;
        this.users = users;
        this.inputs = inputs;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Problem.NotFound when the flow has no draft */
    @Transactional(readOnly = true)
    public FlowDraft find(String key) {
        DraftRow draft = drafts.findDraft(key);
        if (draft == null) {
            throw EditLock.missing();
        }
        return named(draft);
    }

    /**
     * The same; nobody saves it until the transaction ends.
     *
     * @throws Problem.NotFound when the flow has no draft
     */
    public FlowDraft hold(String key) {
        return named(lock.locked(key));
    }

    @Transactional(readOnly = true)
    public boolean exists(String key) {
        return drafts.findDraft(key) != null;
    }

    /**
     * A draft without its content.
     *
     * @param lock who may save it now; null: whoever comes first
     */
    public record DraftSummary(
            String key,
            FlowSummary.Kind kind,
            String name,
            @Nullable Integer baseVersion,
            int revision,
            UserRef updatedBy,
            Instant updatedAt,
            @Nullable DraftLock lock) {}

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<DraftSummary> list() {
        List<Entry> entries = drafts.listDrafts();
        Map<String, UserRef> people =
                users.refs(entries.stream().map(Entry::updatedBy).toList());
        return entries.stream()
                .map(entry -> new DraftSummary(
                        entry.flowKey(),
                        entry.kind(),
                        entry.name(),
                        entry.baseVersion(),
                        entry.revision(),
                        person(people, entry.updatedBy()),
                        entry.updatedAt(),
                        lock.of(entry.lockHolder(), entry.lockExpiresAt())))
                .toList();
    }

    /**
     * Keeps what an editor has now. It takes the lock when nobody holds it.
     *
     * @param ifRevision the revision that the editor has read
     * @throws DraftLocked when somebody else holds the lock
     * @throws Problem.StaleVersion when it was saved meanwhile
     * @throws Problem.TooLarge when no model may be that large
     * @throws Problem.Unprocessable when it is no text
     */
    public FlowDraft save(String key, NewRevision change, int ifRevision, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        inputs.check(change);
        return save(key, change, ifRevision, null, by);
    }

    /**
     * Goes back to an earlier state, as a new revision.
     *
     * @param ifRevision null to go back whatever was saved meanwhile
     * @throws Problem.NotFound when that state is not kept
     */
    public FlowDraft restore(String key, int revision, @Nullable Integer ifRevision, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        int current = lock.locked(key).revision();
        String content = revisions.find(key, revision).content();
        return save(key, new NewRevision(content, null), ifRevision == null ? current : ifRevision, revision, by);
    }

    /**
     * Gives the draft up, with all its revisions; of a flow that has no version, with all that was said about it.
     *
     * @throws DraftLocked when somebody else holds the lock
     */
    public void discard(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        DraftRow draft = lock.locked(key);
        lock.requireFreeFor(draft, by);
        delete(key);
        if (draft.baseVersion() == null) {
            comments.deleteComments(key);
        }
        audit.record("draft-deleted", EditLock.subject(key), null);
    }

    /** Takes the draft away because it was released; the release is what is recorded. */
    public void delete(String key) {
        revisions.forget(key);
        drafts.deleteDraft(key);
        events.publishEvent(new DraftGone(key));
    }

    /** @throws Problem.Conflict when the flow has a draft already */
    FlowDraft create(DraftRow draft) {
        try {
            drafts.insertDraft(draft);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict(
                    "draft-exists", "There is a draft", "The flow has a draft already; go on with it.");
        }
        revisions.begin(draft);
        String from = draft.baseVersion() == null ? "new flow" : "from version " + draft.baseVersion();
        audit.record("draft-created", EditLock.subject(draft.flowKey()), from);
        return named(draft);
    }

    Instant now() {
        return drafts.databaseTime();
    }

    private FlowDraft save(String key, NewRevision change, int ifRevision, @Nullable Integer restoredFrom, Actor by) {
        DraftRow draft = lock.locked(key);
        lock.requireFreeFor(draft, by);
        if (draft.revision() != ifRevision) {
            throw new Problem.StaleVersion("The draft");
        }
        String content = DraftContent.accepted(change.content(), draft.fileName());
        String note = change.note() == null || change.note().isBlank()
                ? null
                : change.note().strip();
        Saved saved = new Saved(draft.revision() + 1, content, now(), note, restoredFrom);
        drafts.updateContent(key, saved.revision(), DraftContent.name(draft, content), content, by.id(), saved.at());
        lock.give(draft, by);
        if (revisions.keep(key, saved, by)) {
            audit.record("draft-saved", EditLock.subject(key), "revision " + saved.revision());
        }
        return find(key);
    }

    private FlowDraft named(DraftRow draft) {
        Map<String, UserRef> people = users.refs(List.of(draft.createdBy(), draft.updatedBy()));
        return new FlowDraft(
                draft.flowKey(),
                draft.kind(),
                draft.name(),
                draft.fileName(),
                draft.baseVersion(),
                draft.revision(),
                draft.content(),
                person(people, draft.createdBy()),
                draft.createdAt(),
                person(people, draft.updatedBy()),
                draft.updatedAt(),
                lock.of(draft.lockHolder(), draft.lockExpiresAt()));
    }

    private static UserRef person(Map<String, UserRef> people, String id) {
        return people.getOrDefault(id, new UserRef(id, id));
    }
}
