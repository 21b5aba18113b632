package io.casework.assistant;

import io.casework.assistant.GapMapper.Miss;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.knowledge.Articles;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers ask and nothing answers well: where no draft was grounded, or people did not want it. */
@Service
@Transactional(readOnly = true)
public class KnowledgeGaps {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_MISSES = 2_000;
    private static final int MOST_GAPS = 100;
    private static final int MOST_EXAMPLES = 5;
    private static final double MOST_CHANGED = 0.5;

    private final GapMapper mapper;
    private final SuggestionContents contents;
    private final KnowledgeSearch search;
    private final Articles articles;
    private final Clock clock;

    /** @param gaps those that nothing answers first, and the most frequent of them first */
    public record Report(Instant from, Instant to, List<KnowledgeGap> gaps) {}

    KnowledgeGaps(
            GapMapper mapper, SuggestionContents contents, KnowledgeSearch search, Articles articles, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.search = search;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Counts only cases that the reader may see.
     *
     * @param from null for thirty days before the end
     * @param to null for the present moment
     * @throws Problem.InvalidInput when the period ends before it begins, or is longer than 400 days
     */
    public Report report(@Nullable Instant from, @Nullable Instant to, Actor reader) {
        Instant end = Objects.requireNonNullElseGet(to, clock::instant);
        Instant start = Objects.requireNonNullElse(from, end.minus(USUAL));
        Duration length = Duration.between(start, end);
        if (!start.isBefore(end) || length.compareTo(LONGEST) > 0) {
            throw new Problem.InvalidInput("from", "must be before the end, by at most 400 days");
        }
        List<Miss> misses =
                newestOfEachCase(mapper.listMisses(start.minus(length), end, MOST_CHANGED, MOST_MISSES)).stream()
                        .filter(miss -> maySee(miss, reader))
                        .toList();
        return new Report(start, end, gaps(misses, start));
    }

    private List<KnowledgeGap> gaps(List<Miss> misses, Instant start) {
        Comparator<KnowledgeGap> unanswered = Comparator.comparing(gap -> gap.answeredBy() != null);
        return AlikeMisses.groups(misses).stream()
                .flatMap(alike -> gap(alike, start).stream())
                .sorted(unanswered
                        .thenComparing(KnowledgeGap::cases, Comparator.reverseOrder())
                        .thenComparing(KnowledgeGap::lastAt, Comparator.reverseOrder()))
                .limit(MOST_GAPS)
                .toList();
    }

    /** Nothing when nobody asked in the period itself. */
    private Optional<KnowledgeGap> gap(AlikeMisses alike, Instant start) {
        List<Miss> now = alike.misses().stream()
                .filter(miss -> !miss.createdAt().isBefore(start))
                .toList();
        return now.isEmpty() ? Optional.empty() : Optional.of(gap(alike, now));
    }

    private KnowledgeGap gap(AlikeMisses alike, List<Miss> now) {
        Miss newest = now.get(0);
        return new KnowledgeGap(
                newest.intent(),
                newest.language(),
                alike.commonWords(),
                now.size(),
                alike.misses().size() - now.size(),
                count(now, miss -> miss.verdict() == null || miss.verdict() == Suggestion.Verdict.Outcome.ACCEPTED),
                count(now, miss -> miss.verdict() == Suggestion.Verdict.Outcome.REJECTED),
                count(now, miss -> miss.verdict() == Suggestion.Verdict.Outcome.EDITED),
                newest.createdAt(),
                now.stream()
                        .limit(MOST_EXAMPLES)
                        .map(miss -> new KnowledgeGap.Example(miss.caseNumber(), miss.subject()))
                        .toList(),
                answer(newest).orElse(null));
    }

    /** An article that somebody wrote since, of the intent, which the search clearly finds for the newest question. */
    private Optional<KnowledgeGap.Answer> answer(Miss newest) {
        List<Passage> found = search.find(AlikeMisses.question(newest), newest.intent(), newest.language(), 1);
        return found.stream()
                .filter(passage -> passage.ofIntent() && ReplySources.isClear(found))
                .filter(passage -> articles.edition(Objects.requireNonNull(passage.articleId()), passage.language())
                        .filter(edition -> edition.updatedAt().isAfter(newest.createdAt()))
                        .isPresent())
                .map(passage -> new KnowledgeGap.Answer(Objects.requireNonNull(passage.articleId()), passage.title()))
                .findFirst();
    }

    private List<Miss> newestOfEachCase(List<Miss> misses) {
        Set<String> seen = new HashSet<>();
        return misses.stream()
                .filter(miss -> miss.verdict() != null || isWithoutAnswer(miss))
                .filter(miss -> seen.add(miss.caseNumber()))
                .toList();
    }

    /** Not where the assistant was switched off. */
    private boolean isWithoutAnswer(Miss miss) {
        ReplyDraft draft = (ReplyDraft) contents.read(Suggestion.Kind.REPLY, miss.content());
        return !draft.grounded() && GroundedReplyDrafter.NO_ANSWER.equals(draft.reason());
    }

    private static boolean maySee(Miss miss, Actor reader) {
        return reader.may(Permission.CASES_READ_ALL)
                || (miss.team() != null && reader.teams().contains(miss.team()));
    }

    private static int count(List<Miss> misses, Predicate<Miss> wanted) {
        return (int) misses.stream().filter(wanted).count();
    }
}
