package io.casework.knowledge;

import java.util.List;

/**
 * What an article says.
 *
 * @param category id of a category of cases
 * @param question the one question that the article answers
 * @param alternateQuestions the same question as customers ask it
 * @param intents ids of the intents it answers, at least one
 * @param body Markdown, for people to read
 * @param reply plain text, for an answer to a customer: whole sentences without greeting and farewell
 */
public record ArticleText(
        String category,
        String title,
        String question,
        List<String> alternateQuestions,
        List<String> intents,
        String body,
        String reply) {

    public ArticleText {
        alternateQuestions = List.copyOf(alternateQuestions);
        intents = List.copyOf(intents);
    }
}
