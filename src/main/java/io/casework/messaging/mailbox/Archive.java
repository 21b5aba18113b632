package io.casework.messaging.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.SearchTerm;
import jakarta.mail.search.SizeTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Where mails go that are ours. */
record Archive(IMAPFolder from, Folder to) {

    /** The folder of this name, which is made when there is none. */
    static Archive of(IMAPFolder from, String name) throws MessagingException {
        Folder to = from.getStore().getFolder(name);
        if (!to.exists()) {
            to.create(Folder.HOLDS_MESSAGES);
        }
        return new Archive(from, to);
    }

    /** @param isNew false when an earlier try may have come half way: a copy is there and the mail still here */
    void take(Message mail, boolean isNew) throws MessagingException {
        Message[] one = {mail};
        boolean isThere = !isNew && holds(mail);
        if (!isThere && ((IMAPStore) from.getStore()).hasCapability("MOVE")) {
            from.moveMessages(one, to);
            return;
        }
        if (!isThere) {
            from.copyMessages(one, to);
        }
        mail.setFlag(Flags.Flag.DELETED, true);
        from.expunge(one);
    }

    private boolean holds(Message mail) throws MessagingException {
        String id = ((IMAPMessage) mail).getMessageID();
        return id != null && holds(new AndTerm(new MessageIDTerm(id), new SizeTerm(ComparisonTerm.EQ, mail.getSize())));
    }

    private boolean holds(SearchTerm copy) throws MessagingException {
        to.open(Folder.READ_ONLY);
        try {
            return to.search(copy).length > 0;
        } finally {
            to.close(false);
        }
    }
}
