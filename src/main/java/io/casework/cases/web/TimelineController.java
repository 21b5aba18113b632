package io.casework.cases.web;

import io.casework.cases.Cases;
import io.casework.cases.Participant;
import io.casework.cases.Timeline;
import io.casework.cases.TimelineEntry;
import io.casework.identity.CurrentActor;
import io.casework.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private final Cases cases;
    private final Timeline timeline;
    private final CurrentActor actor;

    TimelineController(Cases cases, Timeline timeline, CurrentActor actor) {
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** The oldest first; titles in the language of Accept-Language. */
    @GetMapping("/api/cases/{number}/timeline")
    Page<EntryView> readTimeline(
            @PathVariable String number,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        cases.read(number, actor.get());
        return timeline.read(number, cursor, limit, reader).map(EntryView::of);
    }

    @Schema(name = "TimelineEntry")
    record EntryView(
            String id,
            Instant at,
            TimelineEntry.Kind kind,
            String title,
            @Nullable String detail,
            @Nullable Participant actor,
            @Nullable String activityId,
            @Nullable String processKey,
            @Nullable Integer processVersion,
            @Nullable Long durationMs) {

        static EntryView of(TimelineEntry entry) {
            TimelineEntry.Step step = entry.step();
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.title(),
                    entry.detail(),
                    entry.actor(),
                    step == null ? null : step.activityId(),
                    step == null ? null : step.processKey(),
                    step == null ? null : Integer.valueOf(step.processVersion()),
                    step == null ? null : step.durationMs());
        }
    }
}
