package io.casework.cases.web;

import io.casework.cases.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells beside its text.
 *
 * @param foldedAt where in the body quoted text or a signature begins
 * @param remarks what is not there, and why
 * @param hasHtml whether the mail can be shown as it looked
 */
record LetterView(
        String from,
        @Nullable String to,
        @Nullable String cc,
        @Nullable String subject,
        @Nullable Integer foldedAt,
        int blockedImages,
        List<String> remarks,
        boolean hasHtml) {

    static @Nullable LetterView of(@Nullable Letter letter) {
        if (letter == null) {
            return null;
        }
        String remarks = letter.remarks();
        return new LetterView(
                letter.from(),
                letter.to(),
                letter.cc(),
                letter.subject(),
                letter.foldedAt(),
                letter.blockedImages(),
                remarks == null ? List.of() : remarks.lines().toList(),
                letter.hasHtml());
    }
}
