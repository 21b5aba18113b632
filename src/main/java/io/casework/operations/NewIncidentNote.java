package io.casework.operations;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param incident null: about the cause as a whole */
public record NewIncidentNote(
        @Text(max = 64, singleLine = true) @Nullable String incident, @NotBlank @Text(max = 2_000) String text) {}
