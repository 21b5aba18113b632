package io.casework.flows.web;

import io.casework.flows.KeptToTeams;
import io.casework.flows.drafts.EditLock;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may save a draft. */
@RestController
@RequestMapping("/api/flows/{key}/draft/lock")
class EditLockController {

    private final EditLock lock;
    private final CurrentActor actor;

    EditLockController(EditLock lock, CurrentActor actor) {
        this.lock = lock;
        this.actor = actor;
    }

    /** Takes the lock, or keeps it: it lasts two minutes, an open editor asks every thirty seconds. */
    @PutMapping
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    EditLockView takeEditLock(@PathVariable String key, @RequestBody(required = false) @Nullable EditLockWish wish) {
        Actor by = actor.get();
        boolean takesOver = wish != null && Boolean.TRUE.equals(wish.takeOver());
        return EditLockView.held(takesOver ? lock.takeOver(key, by) : lock.take(key, by), by);
    }

    /** Lets go of the lock, if it is the caller's. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    void releaseEditLock(@PathVariable String key) {
        lock.release(key, actor.get());
    }

    /** @param takeOver whether to take it from who holds it; their next save is refused */
    record EditLockWish(@Nullable Boolean takeOver) {}
}
