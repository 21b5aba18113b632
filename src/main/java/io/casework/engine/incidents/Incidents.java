package io.casework.engine.incidents;

import io.casework.engine.incidents.IncidentMapper.Stuck;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What got stuck, by cause. */
@Component
@Transactional(readOnly = true)
public class Incidents {

    private final IncidentMapper mapper;
    private final IncidentSorter sorter;

    Incidents(IncidentMapper mapper, IncidentSorter sorter) {
        this.mapper = mapper;
        this.sorter = sorter;
    }

    /**
     * The causes with the most incidents first.
     *
     * @param flow only there; null for everywhere
     */
    @Transactional
    public Page<IncidentGroup> groups(@Nullable String flow, int limit, @Nullable String cursor) {
        sorter.sortMost();
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Long amount = after.isEmpty() ? null : amount(after.get(0));
        String id = after.isEmpty() ? null : after.get(1);
        return Page.cut(
                mapper.listGroups(flow, amount, id, limit + 1), limit, last -> Cursor.of(last.incidents(), last.id()));
    }

    /** How many there are, sorted or not. */
    public int open() {
        return mapper.countOpen();
    }

    /** @throws Problem.NotFound when nothing is stuck for this cause */
    public IncidentGroup find(String cause) {
        IncidentGroup group = mapper.findGroup(cause);
        if (group == null) {
            throw new Problem.NotFound("The cause");
        }
        return group;
    }

    /** What got stuck for a cause, the latest first. */
    public Page<StuckCase> cases(String cause, int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Instant at = after.isEmpty() ? null : instant(after.get(0));
        String id = after.isEmpty() ? null : after.get(1);
        return Page.cut(mapper.listCases(cause, at, id, limit + 1), limit, last -> Cursor.of(last.at(), last.id()))
                .map(Incidents::stuck);
    }

    private static StuckCase stuck(Stuck row) {
        return new StuckCase(
                row.id(), row.caseNumber(), row.version(), row.instanceId(), row.at(), row.retryId() != null);
    }

    private static Long amount(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Problem.InvalidInput("cursor", "is none that a list gave");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput("cursor", "is none that a list gave");
        }
    }
}
