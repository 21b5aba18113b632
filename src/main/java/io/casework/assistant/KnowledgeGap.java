package io.casework.assistant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions alike that nothing answers well.
 *
 * @param intent what their cases are about; null when nobody knows
 * @param words that several of the questions have, the most frequent first
 * @param cases how many cases asked in the period
 * @param before how many asked in the period before, which was as long
 * @param ungrounded of the cases, those for which no answer was found
 * @param rejected those whose draft was rejected
 * @param rewritten those whose draft was largely rewritten
 * @param lastAt when a case asked last
 * @param examples the newest cases
 * @param answeredBy an article that answers since; null while there is none
 */
public record KnowledgeGap(
        @Nullable String intent,
        String language,
        List<String> words,
        int cases,
        int before,
        int ungrounded,
        int rejected,
        int rewritten,
        Instant lastAt,
        List<Example> examples,
        @Nullable Answer answeredBy) {

    public record Example(String caseNumber, String subject) {}

    public record Answer(String articleId, String title) {}
}
