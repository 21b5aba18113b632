package io.casework.assistant;

import io.casework.knowledge.Passage;
import io.casework.shared.Keyed;
import java.time.Instant;
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
     * @param articleId null for an answer that was given before in a case
     * @param version of the article as it was used; null when nobody noted it
     * @param caseNumber of the case in which the answer was given before; null for an article
     * @param passage the part of it that was used
     * @param score of the search, comparable within one draft
     * @param doubt why it may no longer hold, as of now; null when nothing is known against it
     */
    public record Source(
            String id,
            @Nullable String articleId,
            @Nullable Integer version,
            @Nullable String caseNumber,
            String title,
            String passage,
            String language,
            double score,
            @Nullable Doubt doubt) {

        static Source of(String id, Passage passage) {
            return new Source(
                    id,
                    passage.articleId(),
                    passage.articleId() == null ? null : passage.version(),
                    passage.caseNumber(),
                    passage.title(),
                    String.join(" ", passage.sentences()),
                    passage.language(),
                    passage.score(),
                    null);
        }

        Source with(@Nullable Doubt found) {
            return new Source(id, articleId, version, caseNumber, title, passage, language, score, found);
        }
    }

    /**
     * Why a source may no longer hold.
     *
     * @param since when it changed or was last touched; null when it has gone
     */
    public record Doubt(Kind kind, @Nullable Instant since) {

        public enum Kind implements Keyed {
            /** There is a newer text of it than the draft was made from. */
            CHANGED,
            /** Nobody has touched it for long. */
            OLD,
            /** The case it comes from is no longer an answer: it was reopened, erased or badly rated. */
            GONE
        }
    }

    /** No draft, and why. */
    static ReplyDraft none(String language, String reason) {
        return new ReplyDraft(false, language, "", List.of(), List.of(), 0, reason);
    }

    ReplyDraft with(List<Source> others) {
        return new ReplyDraft(grounded, language, text, sentences, others, confidence, reason, wish);
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
