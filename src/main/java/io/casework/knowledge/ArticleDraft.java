package io.casework.knowledge;

import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article to be, which nobody finds before it is published.
 *
 * @param caseNumber of the case that it was made of; null for one that somebody began
 * @param text which may still lack intents, body and reply
 * @param masked what was taken out of the case's text
 * @param version grows with every change
 * @param createdBy id of the actor
 * @param articleId the article that it was published as
 */
public record ArticleDraft(
        String id,
        @Nullable String caseNumber,
        Status status,
        String language,
        ArticleText text,
        List<Masked> masked,
        int version,
        Instant createdAt,
        String createdBy,
        @Nullable String articleId) {

    public ArticleDraft {
        masked = List.copyOf(masked);
    }

    public enum Status implements Keyed {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /**
     * What was taken out of a text.
     *
     * @param kind of thing, such as {@code name}
     * @param count of different values
     */
    public record Masked(String kind, int count) {}
}
