package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Which version new cases shall start with.
 *
 * @param share percent of the new cases; null for all
 * @param besides the version for the others
 */
public record StartChoice(
        @Min(1) int version,
        @Nullable @Min(1) @Max(FlowStart.ALL) Integer share,
        @Nullable @Min(1) Integer besides,
        @NotBlank @Text(max = 1_000) String reason) {

    int percent() {
        return share == null ? FlowStart.ALL : share;
    }
}
