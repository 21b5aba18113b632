package io.casework.triggers.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Problem;
import io.casework.triggers.EventLab;
import io.casework.triggers.LabReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TriggerLabController {

    private final EventLab lab;

    TriggerLabController(EventLab lab) {
        this.lab = lab;
    }

    /** Tells what an event would do, and why. Nothing is kept of it. */
    @PostMapping("/api/triggers/lab")
    @Requires(Permission.OPERATIONS)
    LabReport tryEvent(@Valid @RequestBody LabTrial trial) {
        String stored = trial.eventId();
        if (stored != null) {
            return lab.tryOutStored(stored);
        }
        if (trial.source() == null || trial.payload() == null) {
            throw new Problem.InvalidInput("payload", "is needed, with its source, when no event is named");
        }
        return lab.tryOut(trial.source(), trial.contentType(), trial.payload());
    }

    /**
     * What is to be tried.
     *
     * @param eventId of an event in the inbox, instead of the rest
     * @param source the name of the source that the payload would come from
     * @param contentType such as {@code text/xml}; JSON when there is none
     * @param payload the body as it would be sent
     */
    record LabTrial(
            @Nullable String eventId,
            @Nullable String source,
            @Size(max = 200) @Nullable String contentType,
            @Size(max = 200_000) @Nullable String payload) {}
}
