package io.casework.flows.drafts;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A save of a draft.
 *
 * @param content XML or JSON; it need not be right yet
 * @param note what to call this state; it is then kept as a revision of its own
 */
public record NewRevision(
        @NotNull @Size(max = NewRevision.LARGEST) String content,
        @Text(max = 1_000, singleLine = true) @Nullable String note) {

    /** Characters; the gate's own limit is counted in bytes and told when a draft is saved. */
    public static final int LARGEST = 1_048_576;
}
