package io.casework.messaging.mailbox;

import io.casework.cases.CaseType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox that customers write to.
 *
 * @param id never changes: what was read is remembered under it
 * @param port null for the usual one
 * @param addresses what customers write to; mail from one of them is our own and goes nowhere
 * @param poll how often it is looked into, also while the server promises to tell of new mail
 * @param idle whether the server is asked to tell of new mail at once
 * @param archive where a mail goes once it is ours; null to leave it where it is, marked as read
 * @param importHistory whether mails that were read before we first came here become ours too
 * @param caseType what a mail opens that belongs to no case
 */
record Mailbox(
        String id,
        String host,
        @Nullable Integer port,
        String username,
        String password,
        @DefaultValue("tls") Tls tls,
        @DefaultValue("INBOX") String folder,
        List<String> addresses,
        @DefaultValue("60s") Duration poll,
        @DefaultValue("true") boolean idle,
        @Nullable String archive,
        @DefaultValue("false") boolean importHistory,
        @DefaultValue("ticket") CaseType caseType) {

    enum Tls {
        TLS,
        STARTTLS,
        NONE
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "Mailbox " + id;
    }
}
