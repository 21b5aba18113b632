package io.casework.insights;

import io.casework.insights.CrmReport.StateReport;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the CRMs are kept in step, and which cases are not. */
@Component
public class CrmReports {

    private final CrmFactMapper facts;
    private final CaseSourceMapper sources;

    CrmReports(CrmFactMapper facts, CaseSourceMapper sources) {
        this.facts = facts;
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public CrmReport report(DateSpan period) {
        String zone = sources.findZone();
        ZoneId days = ZoneId.of(zone);
        return new CrmReport(
                period,
                zone,
                facts.listConnections(
                        period,
                        period.from().atStartOfDay(days).toInstant(),
                        period.to().plusDays(1).atStartOfDay(days).toInstant()),
                facts.listDays(period),
                Arrays.stream(CrmState.values())
                        .map(state -> new StateReport(state, facts.countCases(state)))
                        .toList());
    }

    /**
     * The cases that stand so now, the longest first.
     *
     * @param cursor of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Page<CrmCase> cases(CrmState state, @Nullable String cursor, int limit) {
        CrmCase after = cursor == null ? null : place(Cursor.decode(cursor, 2));
        List<CrmCase> rows = facts.listCases(state, after, limit + 1);
        return Page.cut(rows, limit, row -> Cursor.of(row.since(), row.caseNumber()));
    }

    private static CrmCase place(Cursor cursor) {
        try {
            return new CrmCase(cursor.keys().get(1), Instant.parse(cursor.keys().get(0)));
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }
}
