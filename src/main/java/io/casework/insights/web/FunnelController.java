package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.CaseFilter;
import io.casework.insights.CountedCase;
import io.casework.insights.DateSpan;
import io.casework.insights.Funnel;
import io.casework.insights.FunnelStage;
import io.casework.insights.Funnels;
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
class FunnelController {

    private final Funnels funnels;

    FunnelController(Funnels funnels) {
        this.funnels = funnels;
    }

    /** How far the leads opened on the days {@code from} to {@code to} came by now. */
    @GetMapping(path = "/funnel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    Funnel getFunnel(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return funnels.funnel(new DateSpan(from, to), filter);
    }

    /** Its stages as a table; times are in hours, shares from 0 to 1. */
    @GetMapping(path = "/funnel.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportFunnel(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        Funnel funnel = funnels.funnel(new DateSpan(from, to), filter);
        return Csv.of(
                List.of("stage", "leads", "share of the stage before", "median from the stage before"),
                funnel.stages().stream()
                        .map(each -> Arrays.asList(each.stage().key(), each.leads(), each.ofBefore(), each.median())));
    }

    /** The leads behind: those that came to a stage, or had such a score when they ended; their value is the score. */
    @GetMapping("/funnel/cases")
    @Requires(Permission.INSIGHTS_READ)
    Page<CountedCase> listFunnelCases(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer fromScore,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer toScore,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            CaseFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        FunnelStage wanted = stage == null
                ? null
                : Keyed.find(FunnelStage.class, stage)
                        .orElseThrow(() -> new Problem.InvalidInput("stage", "is not a stage"));
        return funnels.cases(wanted, fromScore, toScore, new DateSpan(from, to), filter, cursor, limit);
    }
}
