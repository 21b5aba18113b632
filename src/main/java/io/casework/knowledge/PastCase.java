package io.casework.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a resolved case teaches: how a customer asked, and what the answer was. Nothing in it is personal.
 *
 * @param team whose case it was: its answer is for cases of the same team
 * @param intent the finest that is known of what it was about
 * @param articleId the article that the answer was drawn from; null when it stands for itself
 * @param answer sentence by sentence; none when it was drawn from an article
 */
public record PastCase(
        String caseNumber,
        String team,
        String intent,
        String language,
        @Nullable String articleId,
        String question,
        List<String> answer,
        Instant resolvedAt) {

    public PastCase {
        answer = List.copyOf(answer);
    }
}
