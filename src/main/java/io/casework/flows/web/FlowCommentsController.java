package io.casework.flows.web;

import io.casework.flows.drafts.FlowComment;
import io.casework.flows.drafts.FlowComments;
import io.casework.flows.drafts.NewComment;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say about a flow and its steps. */
@RestController
@RequestMapping("/api/flows/{key}/comments")
class FlowCommentsController {

    private final FlowComments comments;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    FlowCommentsController(FlowComments comments, CurrentActor actor, Idempotency idempotency) {
        this.comments = comments;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** The first ones first; settled ones, too. */
    @GetMapping
    @Requires(Permission.FLOWS_READ)
    Page<FlowComment> listFlowComments(@PathVariable String key) {
        return Page.of(comments.list(key));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FLOWS_EDIT)
    ResponseEntity<FlowComment> writeFlowComment(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NewComment comment) {
        return idempotency.once(idempotencyKey, comment, FlowComment.class, () -> {
            FlowComment written = comments.write(key, comment, actor.get());
            return ResponseEntity.created(URI.create("/api/flows/" + key + "/comments/" + written.id()))
                    .body(written);
        });
    }

    /** Settles a comment, or takes that back. */
    @PatchMapping("/{id}")
    @Requires(Permission.FLOWS_EDIT)
    FlowComment settleFlowComment(
            @PathVariable String key, @PathVariable String id, @Valid @RequestBody CommentChange change) {
        Actor by = actor.get();
        return change.resolved() ? comments.resolve(key, id, by) : comments.reopen(key, id, by);
    }

    /** Only who wrote it may. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.FLOWS_EDIT)
    void deleteFlowComment(@PathVariable String key, @PathVariable String id) {
        comments.delete(key, id, actor.get());
    }

    record CommentChange(@NotNull Boolean resolved) {}
}
