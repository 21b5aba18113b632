package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import io.casework.cases.Surveys;
import io.casework.knowledge.PastCase;
import io.casework.knowledge.Sentences;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private static final Set<CaseStatus> ANSWERED = EnumSet.of(CaseStatus.RESOLVED, CaseStatus.CLOSED);
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int FIRST_MESSAGES = 100;
    private static final int WORST_OF_GOOD = 3;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_ANSWER = 2_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+_\\d+]");

    /** What belongs to one customer only: a long number, or the number of a case. */
    private static final Pattern PARTICULAR = Pattern.compile("\\bC-\\d+|\\d(?:[ ./-]?\\d){4,}");

    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

    private final Cases cases;
    private final Conversation conversation;
    private final Surveys surveys;
    private final UsedDrafts drafts;
    private final Courtesies courtesies;
    private final Masks masks;

    PastCaseReader(
            Cases cases,
            Conversation conversation,
            Surveys surveys,
            UsedDrafts drafts,
            Courtesies courtesies,
            Masks masks) {
        this.cases = cases;
        this.conversation = conversation;
        this.surveys = surveys;
        this.drafts = drafts;
        this.courtesies = courtesies;
        this.masks = masks;
    }

    /** Empty when the case is not answered, or the customer was not content, or nothing general is left of it. */
    Optional<PastCase> read(String caseNumber) {
        return cases.lookUp(caseNumber)
                .filter(file -> file.type() == CaseType.TICKET && ANSWERED.contains(file.status()))
                .filter(file -> file.team() != null && subject(file) != null && LANGUAGES.contains(language(file)))
                .filter(file -> !isBadlyRated(caseNumber))
                .flatMap(this::taught);
    }

    private Optional<PastCase> taught(CaseFile file) {
        List<Message> letters = conversation.list(file.number(), null, FIRST_MESSAGES).items().stream()
                .filter(message -> message.direction() != Direction.NOTE)
                .toList();
        Optional<Message> asked = letters.stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst();
        List<Message> answers =
                letters.stream().filter(PastCaseReader::isAgents).toList();
        return asked.filter(first -> !answers.isEmpty()).flatMap(first -> taught(file, first, answers));
    }

    private Optional<PastCase> taught(CaseFile file, Message asked, List<Message> answers) {
        Message last = answers.get(answers.size() - 1);
        Mask mask = masks.ofCase(file.number());
        String own = file.subject() + "\n" + LetterText.of(asked);
        String question = general(mask.mask(own));
        if (question.split(" ", -1).length < FEWEST_WORDS) {
            return Optional.empty();
        }
        return drafts.article(file.number(), last.body(), language(file))
                .map(article -> past(file, article, question, List.of()))
                .or(() -> answered(file, answers, own, mask).map(answer -> past(file, null, question, answer)));
    }

    /** Of a longer exchange nobody can tell which part of it was the answer to what was asked first. */
    private Optional<List<String>> answered(CaseFile file, List<Message> answers, String asked, Mask mask) {
        return Optional.of(answers)
                .filter(given -> given.size() == 1 && file.reopenCount() == 0)
                .map(given -> sentences(LetterText.of(given.get(0)), language(file), asked, mask))
                .filter(sentences -> !sentences.isEmpty());
    }

    private List<String> sentences(String answer, String language, String asked, Mask mask) {
        Courtesies.Frame frame = courtesies.frame(language, Optional.empty());
        Set<String> empty = Set.of(frame.thanks(), frame.offer());
        Set<String> theirs = numbers(asked);
        return Sentences.of(mask.mask(shortened(answer, LONGEST_ANSWER)), language).stream()
                .filter(sentence -> !empty.contains(sentence))
                .filter(sentence -> !PLACEHOLDER.matcher(sentence).find()
                        && !PARTICULAR.matcher(sentence).find())
                .filter(sentence -> numbers(sentence).stream().noneMatch(theirs::contains))
                .toList();
    }

    private static PastCase past(CaseFile file, @Nullable String article, String question, List<String> answer) {
        return new PastCase(
                file.number(),
                Objects.requireNonNull(file.team()),
                Objects.requireNonNull(subject(file)),
                language(file),
                article,
                question,
                answer,
                Objects.requireNonNullElse(
                        file.milestones().resolvedAt(), file.milestones().updatedAt()));
    }

    private boolean isBadlyRated(String caseNumber) {
        return surveys.list(caseNumber).stream()
                .anyMatch(asked -> asked.score() != null && asked.score() < WORST_OF_GOOD);
    }

    private static boolean isAgents(Message message) {
        return message.direction() == Direction.OUTBOUND && message.author().kind() == Participant.Kind.AGENT;
    }

    private static @Nullable String subject(CaseFile file) {
        return file.labels().intent() == null
                ? file.labels().category()
                : file.labels().intent();
    }

    private static String language(CaseFile file) {
        return Locale.forLanguageTag(file.labels().language()).getLanguage();
    }

    /** On one line, and without what was masked and what only this customer's case has. */
    private static String general(String masked) {
        String words = PARTICULAR
                .matcher(PLACEHOLDER.matcher(masked).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ");
        return shortened(words.strip(), LONGEST_QUESTION).strip();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    /** Never within a character. */
    private static String shortened(String text, int most) {
        int end = Math.min(text.length(), most);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
