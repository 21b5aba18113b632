package io.casework.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, or a note among colleagues.
 *
 * @param body plain text, never mark-up
 * @param delivery null for notes
 */
public record Message(
        String id,
        String caseNumber,
        Direction direction,
        Participant author,
        String body,
        Instant createdAt,
        @Nullable Delivery delivery,
        List<Attachment> attachments) {

    /** A row, whose files are read apart. */
    Message(
            String id,
            String caseNumber,
            Direction direction,
            Participant author,
            String body,
            Instant createdAt,
            @Nullable Delivery delivery) {
        this(id, caseNumber, direction, author, body, createdAt, delivery, List.of());
    }

    Message with(List<Attachment> attachments) {
        return new Message(id, caseNumber, direction, author, body, createdAt, delivery, attachments);
    }
}
