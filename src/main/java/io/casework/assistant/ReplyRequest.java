package io.casework.assistant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reply is drafted for.
 *
 * @param intent what the case is about, null before triage
 * @param language ISO code, {@code und} when unknown
 */
record ReplyRequest(TicketText text, @Nullable String intent, String language, Optional<String> customerName) {

    /** What is to be mentioned has to be found, too. It stands in front, where no signature ends the text. */
    ReplyRequest mentioning(Instruction told) {
        var both = new TicketText(text.subject() + ". " + told.text(), text.message());
        return new ReplyRequest(both, intent, told.language().orElse(language), customerName);
    }
}
