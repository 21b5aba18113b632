package io.casework.assistant.providers;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;

/** A pattern to be masked from now on. */
public record NewMaskPattern(
        @NotBlank @Text(max = 60, singleLine = true) String name,
        @NotBlank @Text(max = 400, singleLine = true) String expression) {}
