package io.casework.cases;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a score may be based on: how customers have fared, and what became of leads. */
@Service
@Transactional(readOnly = true)
public class CustomerHistory {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);

    private final CustomerHistoryMapper mapper;
    private final Clock clock;

    CustomerHistory(CustomerHistoryMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws Problem.NotFound when there is no such case */
    public CustomerBehaviour ofCase(String number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CustomerBehaviour behaviour = mapper.findBehaviour(number, now.minus(MONTH), now.minus(QUARTER), now);
        if (behaviour == null) {
            throw new Problem.NotFound("Case " + number);
        }
        return behaviour;
    }

    /** Leads opened in a period that have come to an end, duplicates aside; the last of them, the earliest opened first. */
    public List<LeadResult> listResults(Instant openedFrom, Instant openedBefore, int limit) {
        List<LeadResult> results = new ArrayList<>(mapper.listNewestResults(openedFrom, openedBefore, limit));
        Collections.reverse(results);
        return results;
    }

    /** @param outcome won, lost or disqualified */
    public record LeadResult(String number, LeadOutcome outcome, Instant openedAt, @Nullable Instant concludedAt) {}
}
