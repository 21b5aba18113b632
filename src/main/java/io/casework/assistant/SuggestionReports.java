package io.casework.assistant;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the assistant's suggestions, by kind, model and intent. */
@Service
@Transactional(readOnly = true)
public class SuggestionReports {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_REJECTED = 50;

    private final SuggestionMapper suggestions;
    private final Clock clock;

    SuggestionReports(SuggestionMapper suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * @param from null for thirty days before the end
     * @param to null for the present moment
     * @throws Problem.InvalidInput when the period ends before it begins, or is longer than 400 days
     */
    public SuggestionReport report(@Nullable Instant from, @Nullable Instant to) {
        Instant end = Objects.requireNonNullElseGet(to, clock::instant);
        Instant start = Objects.requireNonNullElse(from, end.minus(USUAL));
        if (!start.isBefore(end)) {
            throw new Problem.InvalidInput("from", "must be before the end");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Problem.InvalidInput("from", "must be at most 400 days before the end");
        }
        return new SuggestionReport(
                start,
                end,
                suggestions.listFigures(start, end, MOST_ROWS),
                suggestions.listRejected(start, end, MOST_REJECTED));
    }
}
