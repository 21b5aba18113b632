package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, or a note among colleagues.
 *
 * @param body plain text, never mark-up
 * @param delivery null for notes
 * @param letter null when it did not come as a mail
 */
public record Message(
        String id,
        String caseNumber,
        Direction direction,
        Participant author,
        String body,
        Instant createdAt,
        @Nullable Delivery delivery,
        @Nullable Letter letter,
        List<Attachment> attachments) {

    /** A row, whose files are read apart. */
    Message(
            String id,
            String caseNumber,
            Direction direction,
            Participant author,
            String body,
            Instant createdAt,
            @Nullable Delivery delivery,
            @Nullable Letter letter) {
        this(id, caseNumber, direction, author, body, createdAt, delivery, letter, List.of());
    }

    Message with(List<Attachment> attachments) {
        return new Message(id, caseNumber, direction, author, body, createdAt, delivery, letter, attachments);
    }
}
