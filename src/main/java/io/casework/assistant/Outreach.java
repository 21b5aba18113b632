package io.casework.assistant;

import java.util.List;

/**
 * A first letter to a lead as it might go out.
 *
 * @param language ISO code of the text
 * @param text the sentences, ready to be edited and sent
 * @param sentences each with its sources; greetings, thanks and questions claim nothing and need none
 * @param sources empty when no article answers what the lead asked
 * @param questions what it asks for: budget, authority, need or timeline
 */
public record Outreach(
        String language,
        String text,
        List<ReplyDraft.Sentence> sentences,
        List<ReplyDraft.Source> sources,
        List<String> questions,
        double confidence)
        implements SuggestionContent, DraftedText {

    Outreach with(List<ReplyDraft.Source> others) {
        return new Outreach(language, text, sentences, others, questions, confidence);
    }

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.OUTREACH;
    }
}
