package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.AssistantReport;
import io.casework.insights.AssistantReports;
import io.casework.insights.DateSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
class AssistantInsightsController {

    private final AssistantReports reports;

    AssistantInsightsController(AssistantReports reports) {
        this.reports = reports;
    }

    /** What became of what the assistant suggested on the days {@code from} to {@code to}, and what it cost. */
    @GetMapping(path = "/assistant", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    AssistantReport getAssistantReport(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return reports.report(new DateSpan(from, to));
    }

    /** Its suggestions as a table. */
    @GetMapping(path = "/assistant.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportAssistantReport(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        AssistantReport report = reports.report(new DateSpan(from, to));
        return Csv.of(
                List.of(
                        "kind",
                        "intent",
                        "model",
                        "made",
                        "shown",
                        "accepted",
                        "edited",
                        "rejected",
                        "applied",
                        "mean edit distance"),
                report.suggestions().stream()
                        .map(each -> Arrays.asList(
                                each.kind(),
                                each.intent(),
                                each.model(),
                                each.made(),
                                each.shown(),
                                each.accepted(),
                                each.edited(),
                                each.rejected(),
                                each.applied(),
                                each.distance())));
    }
}
