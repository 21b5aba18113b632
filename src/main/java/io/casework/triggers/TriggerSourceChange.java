package io.casework.triggers;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a source; null leaves it as it is.
 *
 * @param active false closes its door; what is in already goes on
 * @param mapping an empty one brings the rules of the kind back
 */
public record TriggerSourceChange(
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String description,
        @Nullable Boolean active,
        @Size(min = 1, max = 20) @Nullable
                List<
                                @NotNull
                                @Pattern(
                                        regexp = TriggerSources.ORGANIZATION,
                                        message = "is not an id of an organization")
                                String>
                        organizations,
        @Size(max = TriggerSources.MOST_RULES) @Nullable List<@NotNull @Valid TriggerRule> mapping) {}
