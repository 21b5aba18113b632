package io.casework.cases;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Where a message comes from.
 *
 * @param externalId names the message at its source, such as {@code email:<Message-ID>} or the idempotency key of a
 *     step: a second one with the same name is the first one again. Null when the source has no name for it
 * @param letter null when it did not come as a mail
 * @param html nothing in it may run or load anything: it is shown as it is
 */
public record Origin(
        @Text(max = 400, singleLine = true) @Nullable String externalId,
        @Valid @Nullable Letter letter,
        @Text(max = 2_000_000, bytes = Integer.MAX_VALUE) @Nullable String html) {

    static final Origin UNKNOWN = new Origin(null, null, null);

    public static Origin named(String externalId) {
        return new Origin(externalId, null, null);
    }
}
