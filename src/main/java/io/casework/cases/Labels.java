package io.casework.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param category an id of {@link Categories}, null until triage
 * @param intent an id within the category
 * @param language a BCP 47 tag, {@code und} when unknown
 */
public record Labels(
        @Nullable String category,
        @Nullable String intent,
        @Nullable Sentiment sentiment,
        @Nullable Urgency urgency,
        String language) {}
