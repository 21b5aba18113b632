package io.casework.flows.drafts;

import io.casework.flows.FlowPermissions;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one person at a time save a draft, in as many windows as they like. */
@Service
@Transactional
public class EditLock {

    static final Duration LASTS = Duration.ofMinutes(2);

    private final FlowDraftMapper drafts;
    private final FlowPermissions permissions;
    private final Users users;
    private final AuditTrail audit;

    EditLock(FlowDraftMapper drafts, FlowPermissions permissions, Users users, AuditTrail audit) {
        this.drafts = drafts;
        this.permissions = permissions;
        this.users = users;
        this.audit = audit;
    }

    /**
     * Takes the lock when it is free, or keeps it for another two minutes.
     *
     * @throws DraftLocked when somebody else holds it
     * @throws Problem.NotFound when the flow has no draft
     */
    public DraftLock take(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        DraftRow draft = locked(key);
        requireFreeFor(draft, by);
        return give(draft, by);
    }

    /** Takes the lock whoever holds it; their next save is refused. */
    public DraftLock takeOver(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        DraftRow draft = locked(key);
        String holder = draft.holderAt(drafts.databaseTime());
        if (holder != null && !holder.equals(by.id())) {
            audit.record("lock-taken-over", subject(key), "from " + holder);
        }
        return give(draft, by);
    }

    /** Lets go of the lock, if the actor holds it. */
    public void release(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        if (by.id().equals(locked(key).lockHolder())) {
            drafts.updateLock(key, null, null);
        }
    }

    /** Holds the row of the draft until the transaction ends. */
    DraftRow locked(String key) {
        DraftRow draft = drafts.lockDraft(key);
        if (draft == null) {
            throw missing();
        }
        return draft;
    }

    void requireFreeFor(DraftRow draft, Actor by) {
        String holder = draft.holderAt(drafts.databaseTime());
        if (holder != null && !holder.equals(by.id())) {
            throw new DraftLocked(users.ref(holder));
        }
    }

    DraftLock give(DraftRow draft, Actor by) {
        Instant until = drafts.databaseTime().plus(LASTS);
        drafts.updateLock(draft.flowKey(), by.id(), until);
        return new DraftLock(users.ref(by.id()), until);
    }

    /** Null when nobody holds it, or it ran out. */
    @Nullable
    DraftLock of(@Nullable String holder, @Nullable Instant expiresAt) {
        if (holder == null || expiresAt == null || !expiresAt.isAfter(drafts.databaseTime())) {
            return null;
        }
        return new DraftLock(users.ref(holder), expiresAt);
    }

    static String subject(String key) {
        return "flow:" + key;
    }

    static Problem.NotFound missing() {
        return new Problem.NotFound("A draft of the flow");
    }
}
