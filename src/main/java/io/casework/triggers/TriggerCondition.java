package io.casework.triggers;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event has to say at one place.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the event, such as {@code /type} or {@code /data/Origin}
 * @param oneOf values of which it has to be one; nothing when any value will do
 */
public record TriggerCondition(
        @NotNull @Pattern(regexp = Pointers.FORM, message = Pointers.COMPLAINT) @Size(max = Pointers.LONGEST)
                String pointer,
        @Size(max = 50) @Nullable List<@NotNull @Text(max = 200, singleLine = true) String> oneOf) {

    Optional<String> objection(JsonNode event) {
        Optional<String> found = Pointers.text(event, pointer);
        if (found.isEmpty()) {
            return Optional.of("there is nothing at " + pointer);
        }
        boolean holds = oneOf == null || oneOf.isEmpty() || oneOf.contains(found.get());
        return holds ? Optional.empty() : Optional.of(pointer + " is not " + String.join(" or ", oneOf));
    }
}
