package io.casework.operations.web;

import io.casework.engine.incidents.IncidentGroup;
import io.casework.engine.incidents.IncidentRetries;
import io.casework.engine.incidents.IncidentRetry;
import io.casework.engine.incidents.Incidents;
import io.casework.engine.incidents.StuckCase;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.operations.IncidentNote;
import io.casework.operations.IncidentNotes;
import io.casework.operations.NewIncidentNote;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flows that got stuck, by what stopped them. */
@RestController
@RequestMapping("/api/operations/incidents")
class IncidentsController {

    private final Incidents incidents;
    private final IncidentRetries retries;
    private final IncidentNotes notes;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    IncidentsController(
            Incidents incidents,
            IncidentRetries retries,
            IncidentNotes notes,
            CurrentActor actor,
            Idempotency idempotency) {
        this.incidents = incidents;
        this.retries = retries;
        this.notes = notes;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** @param notes how many operators wrote about this cause, now or earlier */
    record IncidentCause(IncidentGroup group, long notes) {}

    /**
     * The causes with the most incidents first.
     *
     * @param flow only in this flow
     */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<IncidentCause> listIncidents(
            @RequestParam(required = false) @Nullable @Text(max = 255) String flow,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<IncidentGroup> groups = incidents.groups(flow, limit, cursor);
        Map<String, Long> counts =
                notes.counts(groups.items().stream().map(IncidentGroup::id).toList());
        return groups.map(group -> new IncidentCause(group, counts.getOrDefault(group.id(), 0L)));
    }

    /** The last twenty times that all incidents of a cause were tried again, the latest first. */
    @GetMapping("/retries")
    @Requires(Permission.OPERATIONS)
    List<IncidentRetry> listIncidentRetries() {
        return retries.list();
    }

    /** What got stuck for this cause, the latest first. Whoever may read no cases reads no numbers of them. */
    @GetMapping("/{cause}/cases")
    @Requires(Permission.OPERATIONS)
    Page<StuckCase> listStuckCases(
            @PathVariable String cause,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<StuckCase> cases = incidents.cases(cause, limit, cursor);
        return seesCases() ? cases : cases.map(StuckCase::withoutNumber);
    }

    private boolean seesCases() {
        return actor.get().may(Permission.CASES_READ) || actor.get().may(Permission.CASES_READ_ALL);
    }

    /** Tries one of them again, from its first attempt on. */
    @PostMapping("/{cause}/cases/{id}/retry")
    @Requires(Permission.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryIncident(@PathVariable String cause, @PathVariable String id) {
        retries.retry(cause, id);
    }

    /** Tries all of them again, one by one; asking again before the last had its turn changes nothing. */
    @PostMapping("/{cause}/retry")
    @Requires(Permission.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IncidentRetry retryIncidents(@PathVariable String cause) {
        return retries.retryAll(cause, actor.get());
    }

    /** What operators know of this cause, the latest first. */
    @GetMapping("/{cause}/notes")
    @Requires(Permission.OPERATIONS)
    Page<IncidentNote> listIncidentNotes(
            @PathVariable String cause,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return notes.list(cause, limit, cursor);
    }

    /** Writes down what one knows of this cause, or of one incident. */
    @PostMapping("/{cause}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.OPERATIONS)
    ResponseEntity<IncidentNote> writeIncidentNote(
            @PathVariable String cause,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NewIncidentNote note) {
        return idempotency.once(
                idempotencyKey, note, IncidentNote.class, () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(notes.write(cause, note, actor.get())));
    }
}
