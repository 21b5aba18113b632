package io.casework.assistant.providers;

import java.time.Instant;

/**
 * Something of this installation's own that must not leave, such as its contract numbers.
 *
 * @param expression a regular expression as RE2 knows them
 */
public record MaskPattern(String id, String name, String expression, Instant createdAt) {}
