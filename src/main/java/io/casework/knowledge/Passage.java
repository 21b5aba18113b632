package io.casework.knowledge;

import java.util.List;

/**
 * The part of an article that answers a question.
 *
 * @param articleId the article's id, the same in every language
 * @param language ISO code of the article's text, which may differ from the question's
 * @param sentences the article's reply, sentence by sentence, ready to be used in an answer to a customer
 * @param score BM25 sum; comparable within one search only
 * @param margin how far the next other article is behind, relative to this score: 0 (a tie) to 1 (nothing else found)
 */
public record Passage(
        String articleId, String title, String language, List<String> sentences, double score, double margin) {

    public Passage {
        sentences = List.copyOf(sentences);
    }
}
