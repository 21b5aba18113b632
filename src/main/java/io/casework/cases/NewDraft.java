package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has written so far.
 *
 * @param basedOnSuggestion id of the assistant's suggestion that it started from
 */
public record NewDraft(
        @NotBlank @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String body,
        @Text(max = 36, singleLine = true) @Nullable String basedOnSuggestion) {}
