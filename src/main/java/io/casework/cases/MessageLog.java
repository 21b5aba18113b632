package io.casework.cases;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages with their files. */
@Component
class MessageLog {

    private static final int EXCERPT = 280;

    private final MessageMapper messages;
    private final Attachments attachments;
    private final Clock clock;

    MessageLog(MessageMapper messages, Attachments attachments, Clock clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Writes a message whose author and body are there. */
    Message write(String number, NewMessage written) {
        Message message = messageOf(number, written);
        messages.insertMessage(message, excerpt(message), written.origin());
        return message.with(attachments.attach(message, written.attachments()));
    }

    private Message messageOf(String number, NewMessage written) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Message(
                Ids.next(),
                number,
                written.direction(),
                Objects.requireNonNull(written.author()),
                Objects.requireNonNull(written.body()),
                now,
                firstDelivery(written.direction()),
                written.origin().letter());
    }

    private static @Nullable Delivery firstDelivery(Direction direction) {
        return switch (direction) {
            case INBOUND -> Delivery.RECEIVED;
            case OUTBOUND -> Delivery.QUEUED;
            case NOTE -> null;
        };
    }

    /** Of what is new in a mail, if anything is. */
    private static String excerpt(Message message) {
        Letter letter = message.letter();
        int end = letter == null || letter.foldedAt() == null
                ? message.body().length()
                : letter.foldedAt();
        String written = message.body().substring(0, end).strip();
        return shortened(written.isEmpty() ? message.body().strip() : written);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 2)) ? EXCERPT - 2 : EXCERPT - 1;
        return line.substring(0, end) + '…';
    }
}
