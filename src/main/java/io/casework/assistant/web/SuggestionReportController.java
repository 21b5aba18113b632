package io.casework.assistant.web;

import io.casework.assistant.SuggestionReport;
import io.casework.assistant.SuggestionReports;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestionReportController {

    private final SuggestionReports reports;

    SuggestionReportController(SuggestionReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/assistant/suggestions")
    @Requires(Permission.INSIGHTS_READ)
    SuggestionReport reportSuggestions(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return reports.report(from, to);
    }
}
