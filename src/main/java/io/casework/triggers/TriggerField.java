package io.casework.triggers;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where one field comes from.
 *
 * @param field as the API of tickets or leads calls it, such as {@code customer.email}
 * @param pointers JSON Pointers into the event; what they find is put together with blanks between
 * @param value for what no pointer says
 * @param values what stands for what was found, such as {@code 80} for {@code High}; what is not among them is not found
 */
public record TriggerField(
        @NotNull @Text(max = 60, singleLine = true) String field,
        @Size(max = 10) @Nullable
                List<
                                @NotNull @Pattern(regexp = Pointers.FORM, message = Pointers.COMPLAINT)
                                @Size(max = Pointers.LONGEST) String>
                        pointers,
        @Text(max = 1_000) @Nullable String value,
        @Size(max = 100) @Nullable Map<String, @NotNull @Text(max = 1_000) String> values) {

    Optional<String> find(JsonNode event) {
        String found = pointers == null
                ? ""
                : pointers.stream()
                        .map(pointer -> Pointers.text(event, pointer))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        String meant = values == null || found.isEmpty() ? found : values.getOrDefault(found, "");
        return Optional.of(meant.isEmpty() && value != null ? value : meant).filter(text -> !text.isBlank());
    }
}
