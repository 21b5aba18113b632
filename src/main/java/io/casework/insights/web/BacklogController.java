package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.AgeBand;
import io.casework.insights.Backlogs;
import io.casework.insights.CaseBacklog;
import io.casework.insights.CaseFilter;
import io.casework.insights.DateSpan;
import io.casework.insights.LeftCase;
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
class BacklogController {

    private final Backlogs backlogs;

    BacklogController(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** What came in, was done and was left on the days {@code from} to {@code to}, and how old it is by now. */
    @GetMapping(path = "/backlog", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    CaseBacklog getBacklog(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return backlogs.backlog(new DateSpan(from, to), filter);
    }

    /** Its course as a table. */
    @GetMapping(path = "/backlog.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportBacklog(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        CaseBacklog backlog = backlogs.backlog(new DateSpan(from, to), filter);
        return Csv.of(
                List.of("starts on", "opened", "done", "left"),
                backlog.course().stream()
                        .map(step -> Arrays.asList(step.startsOn(), step.opened(), step.done(), step.left())));
    }

    /** What is left, of an age or of all, the oldest first. */
    @GetMapping("/backlog/cases")
    @Requires(Permission.INSIGHTS_READ)
    Page<LeftCase> listLeftCases(
            @RequestParam(required = false) @Nullable String age,
            CaseFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AgeBand wanted = age == null
                ? null
                : Keyed.find(AgeBand.class, age).orElseThrow(() -> new Problem.InvalidInput("age", "is not an age"));
        return backlogs.cases(wanted, filter, cursor, limit);
    }
}
