package io.casework.flows.drafts;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A save of a draft.
 *
 * @param content XML or JSON; it need not be right yet
 * @param note what to call this state; it is then kept as a revision of its own
 */
public record NewRevision(
        @NotNull String content,
        @Text(max = 1_000, singleLine = true) @Nullable String note) {}
