package io.casework.flows.drafts;

import io.casework.flows.FlowSummary;
import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A flow that somebody wants to make.
 *
 * @param key kebab-case; of a form its folders and its name, with {@code .} between them: {@code support.call-back}
 * @param copyOf key of a flow of the same kind to begin with; null for an empty one
 */
public record NewFlow(
        @NotNull FlowSummary.Kind kind,
        @NotBlank @Text(max = 120, singleLine = true) String key,
        @NotBlank @Text(max = 200, singleLine = true) String name,
        @Text(max = 255, singleLine = true) @Nullable String copyOf) {}
