package io.casework.messaging.mailbox;

import jakarta.mail.MessagingException;
import org.springframework.stereotype.Component;

/** Looks into a mailbox of the context when a test says so. */
@Component
public class MailRound {

    private final MailboxSettings settings;
    private final MailFetch fetch;
    private final Inbox inbox;
    private final InboxWork work;

    MailRound(MailboxSettings settings, MailFetch fetch, Inbox inbox, InboxWork work) {
        this.settings = settings;
        this.fetch = fetch;
        this.inbox = inbox;
        this.work = work;
    }

    /** Fetches what is new in the mailbox of this address and puts it on file. */
    public void run(String address) {
        settings.mailboxes().stream()
                .filter(mailbox -> mailbox.addresses().contains(address))
                .forEach(this::fetch);
        while (!inbox.due(1).isEmpty()) {
            work.fileDue();
        }
    }

    private void fetch(Mailbox mailbox) {
        try (ImapConnection connection = ImapConnection.open(mailbox)) {
            fetch.fetch(mailbox, connection.folder());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
