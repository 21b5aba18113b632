package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a customer answers, as it came. */
public record SatisfactionAnswer(
        @NotNull @Min(1) @Max(5) @Nullable Integer score,
        @Size(max = 10) @Nullable List<@NotNull @Nullable SatisfactionReason> reasons,
        @Text(max = 1_000) @Nullable String comment) {

    SatisfactionReasons sortedReasons() {
        return reasons == null
                ? SatisfactionReasons.NONE
                : new SatisfactionReasons(
                        reasons.stream().map(Objects::requireNonNull).toList());
    }

    @Nullable
    String remark() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
