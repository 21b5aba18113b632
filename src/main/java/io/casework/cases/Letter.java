package io.casework.cases;

import io.casework.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells beside its text.
 *
 * @param from the sender, as shown to an agent
 * @param to bounded: of many recipients the first ones
 * @param foldedAt where in the body quoted text or a signature begins, null when nothing is to be folded
 * @param blockedImages pictures that would have been loaded from elsewhere
 * @param remarks for an agent, one a line: what is not there and why
 * @param hasHtml whether {@link Conversation#html} has it as it looked
 */
public record Letter(
        @Text(max = 600, singleLine = true) String from,
        @Text(max = 1_000, singleLine = true) @Nullable String to,
        @Text(max = 1_000, singleLine = true) @Nullable String cc,
        @Text(max = 400, singleLine = true) @Nullable String subject,
        @Nullable Integer foldedAt,
        int blockedImages,
        @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String remarks,
        boolean hasHtml) {}
