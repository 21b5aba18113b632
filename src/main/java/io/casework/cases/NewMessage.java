package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to add to a conversation.
 *
 * @param author null for the customer of the case
 */
public record NewMessage(
        Direction direction,
        @Nullable Participant author,
        @NotBlank @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String body,
        @Size(max = Attachments.MOST_OF_MESSAGE) List<NewAttachment> attachments,
        @Valid Origin origin) {

    public static NewMessage inbound(@Nullable String body) {
        return new NewMessage(Direction.INBOUND, null, body, List.of(), Origin.UNKNOWN);
    }

    public static NewMessage outbound(@Nullable String body, Actor author) {
        return new NewMessage(Direction.OUTBOUND, Participant.of(author), body, List.of(), Origin.UNKNOWN);
    }

    public static NewMessage note(@Nullable String body, Actor author) {
        return new NewMessage(Direction.NOTE, Participant.of(author), body, List.of(), Origin.UNKNOWN);
    }

    public NewMessage withAttachments(List<NewAttachment> files) {
        return new NewMessage(direction, author, body, files, origin);
    }

    public NewMessage by(Participant author) {
        return new NewMessage(direction, author, body, attachments, origin);
    }

    public NewMessage named(String externalId) {
        return from(Origin.named(externalId));
    }

    public NewMessage from(Origin origin) {
        return new NewMessage(direction, author, body, attachments, origin);
    }
}
