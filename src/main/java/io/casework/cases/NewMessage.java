package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to add to a conversation.
 *
 * @param author null for the customer of the case
 * @param externalId names the message at its source, such as {@code email:<Message-ID>} or the idempotency key of a
 *     step: a second one with the same name is the first one again. Null when the source has no name for it
 */
public record NewMessage(
        Direction direction,
        @Nullable Participant author,
        @NotBlank @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String body,
        @Size(max = 10) List<NewAttachment> attachments,
        @Text(max = 400, singleLine = true) @Nullable String externalId) {

    public static NewMessage inbound(@Nullable String body) {
        return new NewMessage(Direction.INBOUND, null, body, List.of(), null);
    }

    public static NewMessage outbound(@Nullable String body, Actor author) {
        return new NewMessage(Direction.OUTBOUND, Participant.of(author), body, List.of(), null);
    }

    public static NewMessage note(@Nullable String body, Actor author) {
        return new NewMessage(Direction.NOTE, Participant.of(author), body, List.of(), null);
    }

    public NewMessage withAttachments(List<NewAttachment> files) {
        return new NewMessage(direction, author, body, files, externalId);
    }

    NewMessage by(Participant author) {
        return new NewMessage(direction, author, body, attachments, externalId);
    }

    public NewMessage named(String externalId) {
        return new NewMessage(direction, author, body, attachments, externalId);
    }
}
