package io.casework.flows.web;

import io.casework.flows.drafts.DraftLock;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may save a draft.
 *
 * @param mine whether the reader holds it
 * @param expiresAt unless the holder is heard of before
 */
record EditLockView(UserRef holder, boolean mine, Instant expiresAt) {

    static @Nullable EditLockView of(@Nullable DraftLock lock, Actor reader) {
        return lock == null ? null : held(lock, reader);
    }

    static EditLockView held(DraftLock lock, Actor reader) {
        return new EditLockView(lock.holder(), lock.holder().id().equals(reader.id()), lock.expiresAt());
    }
}
