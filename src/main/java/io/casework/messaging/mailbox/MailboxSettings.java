package io.casework.messaging.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which mailboxes are read; none until some are named.
 *
 * @param largestMail of a larger one only the head is taken, and it stays on the server
 */
@ConfigurationProperties("casework.messaging")
record MailboxSettings(
        @DefaultValue List<Mailbox> mailboxes,
        @DefaultValue("50MB") DataSize largestMail) {

    /** The mailbox of this id, which somebody may have taken out of the configuration meanwhile. */
    Optional<Mailbox> mailbox(String id) {
        return mailboxes.stream().filter(mailbox -> mailbox.id().equals(id)).findFirst();
    }

    /** Who is answered: the sender, or whom a machine or a form names in its place. */
    Optional<Correspondent> sender(ReadMail mail) {
        boolean speaksForAnother =
                mail.from().filter(from -> from.isNobody() || isOurs(from)).isPresent();
        return speaksForAnother || mail.from().isEmpty()
                ? mail.replyTo().filter(other -> !isOurs(other)).or(mail::from)
                : mail.from();
    }

    boolean isOurOwn(ReadMail mail) {
        return sender(mail).filter(this::isOurs).isPresent();
    }

    /** Everybody but ourselves. */
    List<Correspondent> others(ReadMail mail) {
        return Stream.concat(mail.from().stream(), mail.recipients().stream())
                .filter(one -> !isOurs(one))
                .toList();
    }

    private boolean isOurs(Correspondent one) {
        return mailboxes.stream()
                .flatMap(mailbox -> mailbox.addresses().stream())
                .anyMatch(address -> address.equalsIgnoreCase(one.base()));
    }
}
