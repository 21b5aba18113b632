package io.casework.messaging.mailbox;

import org.jspecify.annotations.Nullable;

/** What became of a mail, as the inbox has it. */
record Filed(String id, Outcome.State state, @Nullable String reason, @Nullable String caseNumber) {}
