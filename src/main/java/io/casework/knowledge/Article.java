package io.casework.knowledge;

import java.time.Instant;

/**
 * One version of an article in one language.
 *
 * @param id the same in every language
 * @param version 1 for the first text, one more for each change
 * @param updatedBy id of the actor who wrote this version
 */
public record Article(String id, String language, int version, ArticleText text, Instant updatedAt, String updatedBy) {}
