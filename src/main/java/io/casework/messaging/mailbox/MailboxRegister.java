package io.casework.messaging.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How far each mailbox was read, and which node reads it now. */
@Component
class MailboxRegister {

    private static final int LONGEST_FAILURE = 500;

    private final MailboxMapper mapper;
    private final Clock clock;

    MailboxRegister(MailboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Takes a mailbox for a while, or keeps it. The hold spares the server two readers; that no mail comes twice is the
     * inbox's doing.
     */
    boolean hold(String mailbox, String node, Duration atMost) {
        introduce(mailbox);
        Instant now = clock.instant();
        return mapper.updateHolder(mailbox, node, now, now.plus(atMost)) == 1;
    }

    void release(String mailbox, String node) {
        mapper.updateReleased(mailbox, node);
    }

    /** Whether the folder, as it is now, was never read to its end. */
    boolean isNew(String mailbox, long uidValidity) {
        return mapper.findNextUid(mailbox, uidValidity) == null;
    }

    /** When the mailbox was last read to its end; null for never. */
    @Nullable
    Instant readAt(String mailbox) {
        return mapper.findReadAt(mailbox);
    }

    /** The UID to read from; 1 for a folder that is new or was made anew. */
    long nextUid(String mailbox, long uidValidity) {
        Long next = mapper.findNextUid(mailbox, uidValidity);
        return next == null ? 1 : next;
    }

    void read(String mailbox, long uidValidity, long nextUid) {
        mapper.updateRead(mailbox, uidValidity, nextUid, clock.instant());
    }

    void failed(String mailbox, Exception failure) {
        String words = failure.getClass().getSimpleName() + ": " + Words.line(failure.getMessage());
        introduce(mailbox);
        mapper.updateFailure(mailbox, Words.start(words, LONGEST_FAILURE), clock.instant());
    }

    private void introduce(String mailbox) {
        if (mapper.countMailboxes(mailbox) == 0) {
            try {
                mapper.insertMailbox(mailbox);
            } catch (DuplicateKeyException e) {
                // Another node was first, which is as good.
            }
        }
    }
}
