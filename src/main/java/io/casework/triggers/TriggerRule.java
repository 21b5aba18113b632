package io.casework.triggers;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What events of one sort become. The first rule of a source whose conditions all hold is the one that counts.
 *
 * @param when nothing for every event
 * @param fields in order; of several for the same field the first counts that finds something
 * @param reason why nothing is to be done, for the target {@code skip}
 */
public record TriggerRule(
        @NotBlank @Text(max = 100, bytes = 400, singleLine = true) String name,
        @Size(max = 20) @Nullable List<@NotNull @Valid TriggerCondition> when,
        @NotNull TriggerTarget target,
        @Size(max = 60) @Nullable List<@NotNull @Valid TriggerField> fields,
        @Text(max = 400, bytes = 1_600, singleLine = true) @Nullable String reason) {

    /** Why the rule is not for this event; empty when it is. */
    Optional<String> objection(JsonNode event) {
        return conditions().stream()
                .map(condition -> condition.objection(event))
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<TriggerCondition> conditions() {
        return when == null ? List.of() : when;
    }

    List<TriggerField> mapped() {
        return fields == null ? List.of() : fields;
    }
}
