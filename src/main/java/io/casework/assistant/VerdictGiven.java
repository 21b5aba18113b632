package io.casework.assistant;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a person makes of a suggestion.
 *
 * @param text what was sent instead, when it was edited; measured and not kept
 * @param correction what a classification should have said
 */
public record VerdictGiven(
        @NotNull Suggestion.Verdict.Outcome verdict,
        @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String text,
        @Text(max = 1_000) @Nullable String reason,
        @Valid @Nullable Relabelling correction) {

    /** @param intent an id of {@code categories.json} */
    public record Relabelling(@NotBlank @Text(max = 60, singleLine = true) String intent) {}
}
