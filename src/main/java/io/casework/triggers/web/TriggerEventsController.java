package io.casework.triggers.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.casework.triggers.TriggerEvent;
import io.casework.triggers.TriggerEvents;
import io.casework.triggers.TriggerEvents.TriggerTally;
import io.casework.triggers.TriggerState;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trigger-events")
class TriggerEventsController {

    private final TriggerEvents events;

    TriggerEventsController(TriggerEvents events) {
        this.events = events;
    }

    /** The newest first, of one source or all, in one state or any. */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<TriggerEvent> listTriggerEvents(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable TriggerState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return events.list(source, state, limit, cursor);
    }

    /** How many there are in each state that any is in. */
    @GetMapping("/count")
    @Requires(Permission.OPERATIONS)
    List<TriggerTally> countTriggerEvents(@RequestParam(required = false) @Nullable String source) {
        return events.count(source);
    }

    @GetMapping("/{id}")
    @Requires(Permission.OPERATIONS)
    TriggerEventDetail readTriggerEvent(@PathVariable String id) {
        return new TriggerEventDetail(events.find(id), events.payload(id));
    }

    /** Has an event taken anew that is parked or was skipped, by the rules as they are now. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.OPERATIONS)
    TriggerEvent replayTriggerEvent(@PathVariable String id) {
        return events.replay(id);
    }

    /** Has all parked events of a source taken anew. */
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.OPERATIONS)
    ReplayedEvents replayTriggerEvents(@RequestParam String source) {
        return new ReplayedEvents(events.replayAll(source));
    }

    /** Decides that a parked event goes nowhere. Events of the same record that came behind it go on. */
    @PostMapping("/{id}/discard")
    @Requires(Permission.OPERATIONS)
    TriggerEvent discardTriggerEvent(@PathVariable String id, @Valid @RequestBody EventDiscard discard) {
        return events.discard(id, String.valueOf(discard.reason()).strip());
    }

    /** @param payload what it says, as JSON; null once that has been thrown away */
    record TriggerEventDetail(TriggerEvent event, @Nullable String payload) {}

    /** @param count of the events that are taken anew */
    record ReplayedEvents(int count) {}

    /** @param reason why it goes nowhere */
    record EventDiscard(
            @NotBlank
                    @Text(max = 500, bytes = 2_000, singleLine = true)
                    @Schema(requiredMode = RequiredMode.REQUIRED)
                    @Nullable
                    String reason) {}
}
