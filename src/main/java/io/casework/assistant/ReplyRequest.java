package io.casework.assistant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reply is drafted for.
 *
 * @param intent what the case is about, null before triage
 * @param language ISO code, {@code und} when unknown
 */
record ReplyRequest(TicketText text, @Nullable String intent, String language, Optional<String> customerName) {}
