package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.CrmCase;
import io.casework.insights.CrmReport;
import io.casework.insights.CrmReports;
import io.casework.insights.CrmState;
import io.casework.insights.DateSpan;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
class CrmInsightsController {

    private final CrmReports reports;

    CrmInsightsController(CrmReports reports) {
        this.reports = reports;
    }

    /** Whether the CRMs were kept in step on the days {@code from} to {@code to}, and what stands between now. */
    @GetMapping(path = "/crm", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    CrmReport getCrmReport(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return reports.report(new DateSpan(from, to));
    }

    /** Its connections as a table; times are in hours, shares from 0 to 1. */
    @GetMapping(path = "/crm.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportCrmReport(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        CrmReport report = reports.report(new DateSpan(from, to));
        return Csv.of(
                List.of(
                        "connection",
                        "done",
                        "refused",
                        "postponed",
                        "success",
                        "mean lag",
                        "longest lag",
                        "conflicts",
                        "linked"),
                report.connections().stream()
                        .map(each -> Arrays.asList(
                                each.name(),
                                each.done(),
                                each.refused(),
                                each.postponed(),
                                each.success(),
                                each.lag(),
                                each.longest(),
                                each.conflicts(),
                                each.linked())));
    }

    /** The cases that stand so to the CRM now, the longest first. */
    @GetMapping("/crm/cases")
    @Requires(Permission.INSIGHTS_READ)
    Page<CrmCase> listCrmCases(
            @RequestParam String state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CrmState wanted = Keyed.find(CrmState.class, state)
                .orElseThrow(() -> new Problem.InvalidInput("state", "is not a state"));
        return reports.cases(wanted, cursor, limit);
    }
}
