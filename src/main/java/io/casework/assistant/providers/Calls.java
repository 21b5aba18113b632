package io.casework.assistant.providers;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The log of all calls of providers. */
@Service
public class Calls {

    private static final Duration KEPT = Duration.ofDays(180);

    private final CallMapper mapper;
    private final Budgets budgets;
    private final Clock clock;

    Calls(CallMapper mapper, Budgets budgets, Clock clock) {
        this.mapper = mapper;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** @param id with {@code calledAt} the row to read on behind */
    record Filter(
            @Nullable String providerId,
            @Nullable CallOutcome outcome,
            @Nullable String caseNumber,
            @Nullable Instant calledAt,
            @Nullable String id) {}

    /** Newest first. */
    public Page<Call> list(
            @Nullable String providerId,
            @Nullable CallOutcome outcome,
            @Nullable String caseNumber,
            int limit,
            @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Filter filter = new Filter(
                providerId,
                outcome,
                caseNumber,
                after.isEmpty() ? null : instant(after.get(0)),
                after.isEmpty() ? null : after.get(1));
        return Page.cut(mapper.listCalls(filter, limit + 1), limit, last -> Cursor.of(last.calledAt(), last.id()));
    }

    void record(Call call) {
        mapper.insertCall(call);
    }

    List<CallOutcome> outcomes(String providerId, Duration back, int most) {
        return mapper.listOutcomes(providerId, clock.instant().minus(back), most);
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void forgetOld() {
        mapper.deleteCallsBefore(clock.instant().minus(KEPT));
        budgets.forgetOld();
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }
}
