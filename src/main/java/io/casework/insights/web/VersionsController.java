package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.CaseFilter;
import io.casework.insights.DateSpan;
import io.casework.insights.Interval;
import io.casework.insights.VersionComparison;
import io.casework.insights.VersionComparison.Outcome;
import io.casework.insights.VersionComparison.VersionReport;
import io.casework.insights.VersionOutcomes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
class VersionsController {

    private final VersionOutcomes versions;

    VersionsController(VersionOutcomes versions) {
        this.versions = versions;
    }

    /** What came of the cases resolved on the days {@code from} to {@code to}, by version of the filter's flow. */
    @GetMapping(path = "/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    VersionComparison compareVersions(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        return versions.compare(new DateSpan(from, to), filter);
    }

    /** The same as a table; times are in hours, shares from 0 to 1. */
    @GetMapping(path = "/versions.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportVersions(@RequestParam LocalDate from, @RequestParam LocalDate to, CaseFilter filter) {
        VersionComparison comparison = versions.compare(new DateSpan(from, to), filter);
        return Csv.of(
                List.of(
                        "flow",
                        "version",
                        "figure",
                        "unit",
                        "cases",
                        "value",
                        "low",
                        "high",
                        "against",
                        "more by",
                        "more by at least",
                        "more by at most"),
                comparison.versions().stream().flatMap(version -> version.outcomes().stream()
                        .map(outcome -> row(comparison.flow(), version, outcome))));
    }

    private static List<@Nullable Object> row(String flow, VersionReport version, Outcome outcome) {
        Interval found = outcome.found();
        Interval by = outcome.change() == null ? null : outcome.change().by();
        return Arrays.asList(
                flow,
                version.version(),
                outcome.figure().key(),
                outcome.unit().key(),
                outcome.cases(),
                part(found, Interval::value),
                part(found, Interval::low),
                part(found, Interval::high),
                outcome.change() == null ? null : outcome.change().against(),
                part(by, Interval::value),
                part(by, Interval::low),
                part(by, Interval::high));
    }

    private static @Nullable Double part(@Nullable Interval interval, ToDoubleFunction<Interval> part) {
        return interval == null ? null : Double.valueOf(part.applyAsDouble(interval));
    }
}
