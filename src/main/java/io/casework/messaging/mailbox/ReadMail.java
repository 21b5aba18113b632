package io.casework.messaging.mailbox;

import io.casework.cases.Letter;
import io.casework.cases.NewAttachment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail, taken apart.
 *
 * @param rfcId the header Message-ID with its angle brackets, null when there is none
 * @param references the mails that it answers, the nearest first
 * @param from who it says sent it
 * @param replyTo who wants the answer
 * @param report about which mail of ours it reports, for a bounce
 * @param text never blank
 */
record ReadMail(
        @Nullable String rfcId,
        List<String> references,
        Optional<Correspondent> from,
        Optional<Correspondent> replyTo,
        List<Correspondent> recipients,
        String subject,
        Nature nature,
        Optional<DeliveryReport> report,
        String text,
        Letter letter,
        @Nullable String html,
        List<NewAttachment> attachments) {}
