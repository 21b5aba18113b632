package io.casework.knowledge;

import java.time.Instant;

/** An article as a list shows it. */
public record ArticleSummary(
        String id, String title, String category, String language, Instant updatedAt, int version) {}
