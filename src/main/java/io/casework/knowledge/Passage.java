package io.casework.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an article, or of an earlier answer, that answers a question.
 *
 * @param articleId the article's id, the same in every language; null for an earlier answer
 * @param version of the article; 0 for an earlier answer
 * @param caseNumber of the case in which the answer was given; null for an article
 * @param language ISO code of the text, which may differ from the question's
 * @param sentences the reply, sentence by sentence, ready to be used in an answer to a customer
 * @param ofIntent whether it is for the intent that was asked with
 * @param score BM25 sum; comparable within one search only
 * @param margin how far the next other answer is behind, relative to this score: 0 (a tie) to 1 (nothing else found)
 */
public record Passage(
        @Nullable String articleId,
        int version,
        @Nullable String caseNumber,
        String title,
        String language,
        List<String> sentences,
        boolean ofIntent,
        double score,
        double margin) {

    public Passage {
        sentences = List.copyOf(sentences);
    }
}
