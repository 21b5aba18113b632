package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of a case by somebody who has read it. Null leaves what the case says.
 *
 * @param category without an intent: the case has none any more
 * @param intent without a category: its own
 * @param priority 0 to 100
 */
public record CaseEdit(
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
                @Text(max = 400, singleLine = true)
                @Nullable
                String subject,
        @Nullable String category,
        @Nullable String intent,
        @Min(0) @Max(100) @Nullable Integer priority) {

    static CaseEdit ofPriority(int priority) {
        return new CaseEdit(null, null, null, priority);
    }
}
