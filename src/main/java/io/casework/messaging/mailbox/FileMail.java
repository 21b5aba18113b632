package io.casework.messaging.mailbox;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Origin;
import io.casework.cases.Participant;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.messaging.MailIds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a mail means and puts it on file. */
@Component
class FileMail {

    /** A conversation between two machines is louder than this. */
    private static final int MOST_TO_A_CASE = 6;

    private static final Duration SHORT_TIME = Duration.ofMinutes(10);
    private static final int MOST_OF_A_SENDER = 60;
    private static final Duration LONG_TIME = Duration.ofHours(1);
    private static final String TOO_LARGE =
            "(This mail is too large to be fetched. Only its head is here; the mail is in the mailbox, flagged.)";
    private static final String UNKNOWN_SENDER = "unknown@sender.invalid";

    private final Inbox inbox;
    private final Threading threading;
    private final Participants participants;
    private final Bounces bounces;
    private final MailIds mailIds;
    private final OpenCase openCase;
    private final Conversation conversation;
    private final Clock clock;

    FileMail(
            Inbox inbox,
            Threading threading,
            Participants participants,
            Bounces bounces,
            MailIds mailIds,
            OpenCase openCase,
            Conversation conversation,
            Clock clock) {
        this.inbox = inbox;
        this.threading = threading;
        this.participants = participants;
        this.bounces = bounces;
        this.mailIds = mailIds;
        this.openCase = openCase;
        this.conversation = conversation;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void file(InboxMail mail, MailboxSettings settings, ReadMail read) {
        Optional<Correspondent> sender = settings.sender(read);
        String senderKey = sender.map(one -> one.address().key()).orElse(UNKNOWN_SENDER);
        if (inbox.countFiled(senderKey, null, LONG_TIME) >= MOST_OF_A_SENDER) {
            inbox.postpone(mail, clock.instant().plus(LONG_TIME), "its sender sends too many mails");
            return;
        }
        Outcome outcome = isOurs(settings, read)
                ? Outcome.refused("our own mail came back")
                : filed(new Incoming(mail, read, sender, settings), senderKey);
        inbox.settle(mail, read, senderKey, outcome);
    }

    private boolean isOurs(MailboxSettings settings, ReadMail read) {
        boolean wasSent = read.rfcId() != null
                && mailIds.find(read.rfcId())
                        .filter(id -> id.direction() == Direction.OUTBOUND)
                        .isPresent();
        return wasSent || settings.isOurOwn(read);
    }

    private Outcome filed(Incoming mail, String senderKey) {
        if (mail.read().nature() == Nature.BOUNCE) {
            return bounces.note(mail.read().report().orElseThrow(), note(mail));
        }
        Placing placing = threading.place(mail.read(), mail.sender());
        CaseFile file = placing.file();
        if (file == null) {
            return mail.read().nature() == Nature.AUTO_REPLY
                    ? Outcome.ignored("an automatic reply to nothing of ours")
                    : remembered(mail, opened(mail, placing));
        }
        boolean isLoud = inbox.countFiled(senderKey, file.number(), SHORT_TIME) >= MOST_TO_A_CASE;
        boolean isSpoken = mail.read().nature() == Nature.WRITTEN && !isLoud;
        return remembered(mail, isSpoken ? answered(mail, file) : conversation.add(file.number(), note(mail), Actor.SYSTEM));
    }

    private Outcome remembered(Incoming mail, Message message) {
        String rfcId = mail.read().rfcId();
        if (rfcId != null && rfcId.length() < 998) {
            mailIds.remember(rfcId, message.caseNumber(), message.id(), Direction.INBOUND);
        }
        participants.add(message.caseNumber(), mail.others());
        return Outcome.filed(message);
    }

    private Message answered(Incoming mail, CaseFile file) {
        boolean isCustomer = mail.sender().isPresent() && participants.isCustomer(file, mail.sender().get());
        if (file.status().isEnded() && file.mergedInto() == null && !isCustomer) {
            return opened(mail, file.number());
        }
        NewMessage message = NewMessage.inbound(mail.text())
                .withAttachments(mail.read().attachments())
                .from(origin(mail));
        return conversation.add(file.number(), isCustomer ? message : message.by(author(mail)), Actor.SYSTEM);
    }

    private Message opened(Incoming mail, Placing placing) {
        Message first = opened(mail, (String) null);
        if (placing.claimed() != null) {
            String words = "The mail names case %s, but its sender takes no part in it.".formatted(placing.claimed());
            conversation.add(first.caseNumber(), NewMessage.note(words, Actor.SYSTEM), Actor.SYSTEM);
        }
        return first;
    }

    private Message opened(Incoming mail, @Nullable String followUpOf) {
        var opening = new NewCase(
                mail.caseType(),
                mail.read().subject(),
                mail.text(),
                customer(mail),
                Channel.EMAIL,
                null,
                null,
                mail.read().attachments(),
                followUpOf);
        return openCase.open(opening, origin(mail), Actor.SYSTEM).first();
    }

    private static NewCustomer customer(Incoming mail) {
        return mail.sender()
                .map(one -> new NewCustomer(one.address().text(), one.name(), null))
                .orElseGet(() -> NewCustomer.of(UNKNOWN_SENDER));
    }

    /** What nobody has to react to. */
    private NewMessage note(Incoming mail) {
        return NewMessage.note(mail.text(), Actor.SYSTEM)
                .withAttachments(mail.read().attachments())
                .by(author(mail))
                .from(origin(mail));
    }

    private static Participant author(Incoming mail) {
        String name = mail.sender()
                .map(one -> Objects.requireNonNullElse(one.name(), one.address().text()))
                .orElse("unknown sender");
        return new Participant(Participant.Kind.CUSTOMER, null, name);
    }

    private Origin origin(Incoming mail) {
        ReadMail read = mail.read();
        boolean isNew = read.rfcId() != null
                && read.rfcId().length() < 380
                && mailIds.find(read.rfcId()).isEmpty();
        String name = isNew ? read.rfcId() : mail.inbox().contentKey();
        return new Origin(name == null ? null : "email:" + name, read.letter(), read.html());
    }

    /** A mail with what this node knows of it. */
    private record Incoming(
            InboxMail inbox, ReadMail read, Optional<Correspondent> sender, MailboxSettings settings) {

        CaseType caseType() {
            return settings.mailbox(inbox.mailbox()).map(Mailbox::caseType).orElse(CaseType.TICKET);
        }

        String text() {
            return inbox.isWhole() ? read.text() : TOO_LARGE;
        }

        List<Correspondent> others() {
            return settings.others(read);
        }
    }
}
