package io.casework.crm;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what both sides have changed until somebody decides, and what was taken by a rule. */
@Component
class Disputes {

    private static final int LONGEST = 1_000;

    private final ConflictMapper mapper;
    private final Clock clock;

    Disputes(ConflictMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** By the number of the case; cases without any are left out. */
    Map<String, List<CrmConflict>> open(String connectionId, List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : mapper.listOpenOf(connectionId, numbers).stream()
                        .collect(Collectors.groupingBy(CrmConflict::caseNumber));
    }

    /**
     * @param taken fields of which the CRM's value was taken
     * @param open of this case
     */
    void settle(String connectionId, Plan plan, Set<String> taken, List<CrmConflict> open) {
        Map<String, CrmConflict> byField = open.stream()
                .collect(Collectors.toMap(CrmConflict::field, Function.identity(), (first, second) -> first));
        open.stream()
                .filter(conflict -> !waits(plan.verdicts().get(conflict.field()), taken.contains(conflict.field())))
                .forEach(conflict -> close(conflict, taken.contains(conflict.field())));
        plan.verdicts().forEach((field, verdict) -> {
            CrmConflict known = byField.get(field);
            if (verdict == Verdict.ASK && known != null) {
                mapper.updateSeen(known.id(), ours(plan, field), cut(plan.theirValue(field)), now());
            } else if (known == null && (verdict == Verdict.ASK || taken.contains(field))) {
                mapper.insertConflict(noted(connectionId, plan, field, verdict));
            }
        });
    }

    private static boolean waits(@Nullable Verdict verdict, boolean taken) {
        return verdict == Verdict.ASK || (verdict == Verdict.TAKE && !taken);
    }

    private void close(CrmConflict conflict, boolean taken) {
        mapper.updateSettled(conflict.id(), taken ? CrmConflict.State.TAKEN : CrmConflict.State.GONE, null, now());
    }

    private CrmConflict noted(String connectionId, Plan plan, String field, Verdict verdict) {
        boolean isOpen = verdict == Verdict.ASK;
        return new CrmConflict(
                Ids.next(),
                connectionId,
                plan.caseNumber(),
                plan.wanted().object(),
                field,
                isOpen ? ours(plan, field) : null,
                isOpen ? cut(plan.theirValue(field)) : null,
                isOpen ? CrmConflict.State.OPEN : CrmConflict.State.TAKEN,
                now(),
                now(),
                isOpen ? null : now(),
                null);
    }

    private static @Nullable String ours(Plan plan, String field) {
        return cut(plan.wanted().values().get(field));
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
