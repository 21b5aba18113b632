package io.casework.assistant;

import io.casework.knowledge.Passage;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it might go out.
 *
 * @param grounded false when nothing answers the question; there is then no text
 * @param language ISO code of the text
 * @param text the sentences, ready to be edited and sent
 * @param confidence how far the best source is ahead of the next one
 * @param reason why there is no text, or what to mind about it
 * @param wish what an agent asked of it; null when nobody asked for anything
 */
public record ReplyDraft(
        boolean grounded,
        String language,
        String text,
        List<Sentence> sentences,
        List<Source> sources,
        double confidence,
        @Nullable String reason,
        @Nullable Wish wish)
        implements SuggestionContent, DraftedText {

    /** A draft that nobody asked anything of. */
    ReplyDraft(
            boolean grounded,
            String language,
            String text,
            List<Sentence> sentences,
            List<Source> sources,
            double confidence,
            @Nullable String reason) {
        this(grounded, language, text, sentences, sources, confidence, reason, null);
    }

    /** @param instruction in the agent's words */
    public record Wish(String instruction, Followed followed) {}

    /** How far a draft is what was asked for. */
    public enum Followed implements Keyed {

        /** A model of somebody else was told so; how well it did is for the reader to see. */
        TOLD,
        FULLY,
        PARTLY,
        NOT
    }

    /**
     * @param sources ids of the sources that say so; none for a courtesy, which claims nothing
     * @param supported whether it may be said: it has a source or is a courtesy
     */
    public record Sentence(String text, List<String> sources, boolean supported) {}

    /**
     * @param passage the part of the article that was used
     * @param score of the search, comparable within one draft
     */
    public record Source(String id, String articleId, String title, String passage, String language, double score) {

        static Source of(String id, Passage passage) {
            return new Source(
                    id,
                    passage.articleId(),
                    passage.title(),
                    String.join(" ", passage.sentences()),
                    passage.language(),
                    passage.score());
        }
    }

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.REPLY;
    }

    /** What has a source, in one text. */
    String facts() {
        return sentences.stream()
                .filter(sentence -> !sentence.sources().isEmpty())
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    ReplyDraft told(String instruction, Followed followed) {
        return new ReplyDraft(
                grounded, language, text, sentences, sources, confidence, reason, new Wish(instruction, followed));
    }

    ReplyDraft with(List<Sentence> sentences, String text) {
        return new ReplyDraft(grounded, language, text, sentences, sources, confidence, reason, wish);
    }
}
