package io.casework.assistant.web;

import io.casework.assistant.NewReplyDraft;
import io.casework.assistant.Redrafts;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/cases/{number}/drafts")
class DraftsController {

    private final Redrafts redrafts;
    private final DraftStreams streams;
    private final CurrentActor currentActor;

    DraftsController(Redrafts redrafts, DraftStreams streams, CurrentActor currentActor) {
        this.redrafts = redrafts;
        this.streams = streams;
        this.currentActor = currentActor;
    }

    /**
     * Has the reply drafted anew. The answer streams: events {@code piece} with text that is not checked yet, at most one
     * {@code withdrawn} when that text is not going to be the draft, and at the end {@code draft} with the checked
     * suggestion, or {@code failed} with the problem. Closing the connection ends the writing.
     */
    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> writeDraft(@PathVariable String number, @RequestBody NewReplyDraft wanted) {
        Actor actor = currentActor.get();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.write(redrafts.begin(number, wanted, actor), actor));
    }
}
