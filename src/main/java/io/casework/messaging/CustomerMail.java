package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Leads;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import io.casework.shared.Keyed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a message of a case into the mail that carries it. */
@Component
class CustomerMail {

    private static final int LONGEST_THREAD = 20;

    private final Cases cases;
    private final Conversation conversation;
    private final Leads leads;
    private final MailIds mailIds;
    private final Signatures signatures;
    private final SurveyLinks links;
    private final MailComposer composer;

    CustomerMail(
            Cases cases,
            Conversation conversation,
            Leads leads,
            MailIds mailIds,
            Signatures signatures,
            SurveyLinks links,
            MailComposer composer) {
        this.cases = cases;
        this.conversation = conversation;
        this.leads = leads;
        this.mailIds = mailIds;
        this.signatures = signatures;
        this.links = links;
        this.composer = composer;
    }

    /** Why a mail must not go any more; it may have waited for days. Empty when it may. */
    Optional<String> refusal(OutboxItem item) {
        boolean unwanted = templateOf(item).filter(Template.NURTURE::equals).isPresent()
                && leads.find(item.caseNumber()).consentEmail() == null;
        return unwanted ? Optional.of("the lead does not agree to mail any more") : Optional.empty();
    }

    MimeMessage of(OutboxItem item) throws MessagingException {
        CaseFile file = cases.find(item.caseNumber());
        Message message = conversation.find(item.caseNumber(), item.requiredMessageId());
        List<MailId> earlier = earlierThan(item);
        return composer.compose(new MailComposer.Draft(
                Objects.requireNonNull(item.rfcId()),
                file.customer().email(),
                file.customer().name(),
                file.team(),
                "Re: %s [%s]".formatted(file.subject(), file.number()),
                letter(item, message, file),
                earlier.stream().map(MailId::rfcId).toList(),
                answered(earlier),
                automation(item, message),
                isBulk(item),
                item.body() == null ? null : links.unsubscribeUrlIn(item.body()).orElse(null),
                message.attachments()));
    }

    private Letter letter(OutboxItem item, Message message, CaseFile file) {
        String language = Texts.languageOf(file);
        Optional<String> quote = conversation.newestInbound(file.number());
        return new Letter(
                language,
                item.body() == null ? message.body() : item.body(),
                templateOf(item).isPresent() ? null : signatures.of(message, file),
                quote.map(text -> language.equals("de") ? "Sie schrieben:" : "You wrote:")
                        .orElse(null),
                quote.orElse(null));
    }

    private List<MailId> earlierThan(OutboxItem item) {
        return mailIds.thread(item.caseNumber(), LONGEST_THREAD).stream()
                .takeWhile(id -> !id.rfcId().equals(item.rfcId()))
                .toList();
    }

    /** The customer's last mail; while there is none, our own last one keeps the thread together. */
    private static @Nullable String answered(List<MailId> earlier) {
        return earlier.stream()
                .reduce((first, next) ->
                        next.direction() == Direction.INBOUND || first.direction() != Direction.INBOUND ? next : first)
                .map(MailId::rfcId)
                .orElse(null);
    }

    private static @Nullable String automation(OutboxItem item, Message message) {
        Optional<Template> template = templateOf(item);
        if (template.isPresent()) {
            return template.get().isAnswer() ? "auto-replied" : "auto-generated";
        }
        return message.author().kind() == Participant.Kind.AGENT ? null : "auto-replied";
    }

    private static boolean isBulk(OutboxItem item) {
        return templateOf(item).map(Template::isBulk).orElse(false);
    }

    private static Optional<Template> templateOf(OutboxItem item) {
        return Keyed.find(Template.class, item.kind());
    }
}
