package io.casework.engine.running;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases that shall move to another version.
 *
 * @param mapping steps of the first version that are called otherwise in the other one
 * @param steps only cases that stand at one of them; null or empty for all
 */
public record NewMigration(
        String key,
        int from,
        int to,
        @Nullable @Size(max = 200) Map<@NotBlank @Text(max = 255) String, @NotBlank @Text(max = 255) String> mapping,
        @Nullable @Size(max = 200) List<@NotNull @Text(max = 255) String> steps,
        @NotBlank @Text(max = 1_000) String reason) {

    Map<String, String> mapped() {
        return mapping == null ? Map.of() : mapping;
    }

    List<String> onlyAt() {
        return steps == null ? List.of() : steps;
    }
}
