package io.casework.flows.drafts;

import io.casework.identity.UserRef;
import java.time.Instant;

/**
 * Who may save a draft.
 *
 * @param expiresAt by the clock of the database, unless the holder is heard of before
 */
public record DraftLock(UserRef holder, Instant expiresAt) {}
