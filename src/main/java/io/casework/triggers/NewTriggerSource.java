package io.casework.triggers;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source to be let in.
 *
 * @param organizations ids of the Salesforce organizations that events may come from; for that kind alone, at least one
 * @param mapping null for the rules of the kind
 * @param secret what the other side signs with, when it is the one that makes secrets; null for a new one of ours
 */
public record NewTriggerSource(
        @NotNull @Pattern(regexp = TriggerSources.NAME, message = "must be letters, digits and hyphens in lower case")
                String name,
        @NotNull TriggerKind kind,
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String description,
        @Size(max = 20) @Nullable
                List<
                                @NotNull
                                @Pattern(
                                        regexp = TriggerSources.ORGANIZATION,
                                        message = "is not an id of an organization")
                                String>
                        organizations,
        @Size(max = TriggerSources.MOST_RULES) @Nullable List<@NotNull @Valid TriggerRule> mapping,
        @Text(max = 200, singleLine = true) @Nullable String secret) {

    @Override
    public String toString() {
        return "NewTriggerSource[" + name + "]";
    }
}
