package io.casework.cases;

import java.time.Instant;

/**
 * Somebody agreed to hear from us.
 *
 * @param from where they did, such as {@code web-form} or {@code call}
 */
public record Consent(Instant at, String from) {}
