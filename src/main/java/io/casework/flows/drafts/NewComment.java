package io.casework.flows.drafts;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param elementId null: about the flow as a whole */
public record NewComment(
        @Text(max = 128, singleLine = true) @Nullable String elementId, @NotBlank @Text(max = 2_000) String text) {}
