package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.CaseFilter;
import io.casework.insights.CountedCase;
import io.casework.insights.DateSpan;
import io.casework.insights.Figure;
import io.casework.insights.Heatmap;
import io.casework.insights.Heatmaps;
import io.casework.insights.Insights;
import io.casework.insights.InsightsSummary;
import io.casework.insights.StepMeasure;
import io.casework.insights.StepRun;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
class InsightsController {

    private final Insights insights;
    private final Heatmaps heatmaps;

    InsightsController(Insights insights, Heatmaps heatmaps) {
        this.insights = insights;
        this.heatmaps = heatmaps;
    }

    /** The figures of the days {@code from} to {@code to}, both with them, beside those of as many days before. */
    @GetMapping(path = "/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    InsightsSummary getSummary(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return insights.summary(new DateSpan(from, to), filter);
    }

    /** The same as a table; times are in hours, shares from 0 to 1. */
    @GetMapping(path = "/summary.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportSummary(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        InsightsSummary summary = insights.summary(new DateSpan(from, to), filter);
        return Csv.of(
                List.of("figure", "unit", "value", "cases", "median", "ninth", "value before", "cases before"),
                summary.figures().stream()
                        .map(report -> Arrays.asList(
                                report.figure().key(),
                                report.unit().key(),
                                report.now().value(),
                                report.now().cases(),
                                report.now().median(),
                                report.now().ninth(),
                                report.before().value(),
                                report.before().cases())));
    }

    /** The cases behind a figure, the newest first. */
    @GetMapping("/cases")
    @Requires(Permission.INSIGHTS_READ)
    Page<CountedCase> listCountedCases(
            @RequestParam String figure,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            CaseFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Figure wanted = Keyed.find(Figure.class, figure)
                .orElseThrow(() -> new Problem.InvalidInput("figure", "is not a figure"));
        return insights.cases(wanted, new DateSpan(from, to), filter, cursor, limit);
    }

    /** Where the runs of the filter's flow, which is needed, spend their time; of one version or all. */
    @GetMapping(path = "/heatmap", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    Heatmap getHeatmap(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return heatmaps.heatmap(new DateSpan(from, to), filter);
    }

    /** The same as a table; times are in hours. */
    @GetMapping(path = "/heatmap.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportHeatmap(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        Heatmap heatmap = heatmaps.heatmap(new DateSpan(from, to), filter);
        return Csv.of(
                List.of("flow", "step", "runs", "hours", "median", "ninth", "repeats", "failures"),
                heatmap.steps().stream()
                        .map(step -> Arrays.asList(
                                heatmap.flow(),
                                step.step(),
                                step.runs(),
                                step.hours(),
                                step.median(),
                                step.ninth(),
                                step.repeats(),
                                step.failures())));
    }

    /** The runs of a step of the filter's flow, the longest first. */
    @GetMapping("/step-runs")
    @Requires(Permission.INSIGHTS_READ)
    Page<StepRun> listStepRuns(
            @RequestParam String step,
            @RequestParam(defaultValue = "runs") String measure,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            CaseFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        StepMeasure wanted = Keyed.find(StepMeasure.class, measure)
                .orElseThrow(() -> new Problem.InvalidInput("measure", "is not one of runs, repeats, failures"));
        return heatmaps.runs(step, wanted, new DateSpan(from, to), filter, cursor, limit);
    }

    /** Makes all facts anew from the cases, within the next minutes; figures are small until then. */
    @PostMapping("/rebuild")
    @Requires(Permission.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuildInsights() {
        insights.rebuild();
    }
}
