package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.cases.Cases;
import io.casework.cases.Surveys;
import io.casework.knowledge.ArticleDrafts;
import io.casework.knowledge.PastCase;
import io.casework.knowledge.Sentences;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads from a case what it teaches: a question that was asked and answered, without anything about who asked. What the
 * customer wrote only helps to find the answer; nobody reads it again and no model is given it.
 */
@Component
@Transactional(readOnly = true)
class PastCaseReader {

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int WORST_OF_GOOD = 3;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_ANSWER = 2_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+_\\d+]");
    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

    private final Cases cases;
    private final CaseTexts texts;
    private final Surveys surveys;
    private final UsedDrafts drafts;
    private final ArticleDrafts articles;
    private final Courtesies courtesies;
    private final Masks masks;

    PastCaseReader(
            Cases cases,
            CaseTexts texts,
            Surveys surveys,
            UsedDrafts drafts,
            ArticleDrafts articles,
            Courtesies courtesies,
            Masks masks) {
        this.cases = cases;
        this.texts = texts;
        this.surveys = surveys;
        this.drafts = drafts;
        this.articles = articles;
        this.courtesies = courtesies;
        this.masks = masks;
    }

    /** Empty when the case is not answered, or the customer was not content, or nothing general is left of it. */
    Optional<PastCase> read(String caseNumber) {
        return cases.lookUp(caseNumber)
                .flatMap(texts::exchange)
                .filter(exchange -> LANGUAGES.contains(exchange.language()) && !isBadlyRated(caseNumber))
                .flatMap(this::taught);
    }

    private Optional<PastCase> taught(Exchange exchange) {
        Mask mask = masks.ofLesson(exchange.file().number());
        String question = general(mask.mask(exchange.question()));
        if (question.split(" ", -1).length < FEWEST_WORDS) {
            return Optional.empty();
        }
        return article(exchange)
                .map(article -> past(exchange, article, question, List.of()))
                .or(() -> answer(exchange, mask).map(answer -> past(exchange, null, question, answer)));
    }

    /** The article that the answer was drawn from, or that was drawn from the answer. */
    private Optional<String> article(Exchange exchange) {
        String number = exchange.file().number();
        return drafts.article(number, exchange.lastAnswer().body(), exchange.language())
                .or(() -> articles.articleOf(number, exchange.language()));
    }

    /** Of a longer exchange nobody can tell which part of it was the answer to what was asked first. */
    private Optional<List<String>> answer(Exchange exchange, Mask mask) {
        return Optional.of(exchange)
                .filter(given -> given.answers().size() == 1 && given.file().reopenCount() == 0)
                .map(given -> sentences(given, mask))
                .filter(sentences -> !sentences.isEmpty());
    }

    /** Those that are true of other cases, too. */
    private List<String> sentences(Exchange exchange, Mask mask) {
        Courtesies.Frame frame = courtesies.frame(exchange.language(), Optional.empty());
        Set<String> courtesy = Set.of(frame.thanks(), frame.offer());
        Set<String> theirs = numbers(exchange.question());
        String answer = LetterText.shortened(LetterText.of(exchange.lastAnswer()), LONGEST_ANSWER);
        return Sentences.of(mask.mask(answer), exchange.language()).stream()
                .filter(sentence -> !courtesy.contains(sentence)
                        && !PLACEHOLDER.matcher(sentence).find())
                .filter(sentence -> numbers(sentence).stream().noneMatch(theirs::contains))
                .toList();
    }

    private static PastCase past(Exchange exchange, @Nullable String article, String question, List<String> answer) {
        return new PastCase(
                exchange.file().number(),
                exchange.team(),
                exchange.intent(),
                exchange.language(),
                article,
                question,
                answer,
                Objects.requireNonNull(exchange.file().milestones().resolvedAt()));
    }

    private boolean isBadlyRated(String caseNumber) {
        return surveys.list(caseNumber).stream()
                .anyMatch(asked -> asked.score() != null && asked.score() < WORST_OF_GOOD);
    }

    /** On one line, and without what was masked. */
    private static String general(String masked) {
        String words = PLACEHOLDER.matcher(masked).replaceAll(" ").replaceAll("[\\s\\p{Cntrl}]+", " ");
        return LetterText.shortened(words.strip(), LONGEST_QUESTION).strip();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
