package io.casework.tasks.web;

import io.casework.identity.CurrentActor;
import io.casework.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens, as it happens. */
@RestController
class LiveController {

    private final Subscriptions subscriptions;
    private final CurrentActor currentActor;

    LiveController(Subscriptions subscriptions, CurrentActor currentActor) {
        this.subscriptions = subscriptions;
        this.currentActor = currentActor;
    }

    /**
     * Events {@code task} and {@code case}; {@code reset} when too much was missed to tell it all. The stream ends after
     * a minute: who may see what is looked up when the browser connects again, which it does by itself.
     */
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listenToEvents(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(subscriptions.open(currentActor.get(), id(lastEventId)));
    }

    private static @Nullable Long id(@Nullable String lastEventId) {
        try {
            return lastEventId == null || lastEventId.isEmpty() ? null : Long.valueOf(lastEventId);
        } catch (NumberFormatException e) {
            throw new Problem.InvalidInput("Last-Event-ID", "is not an id of these events");
        }
    }
}
