package io.casework.triggers.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.triggers.TriggerRefusal;
import io.casework.triggers.TriggerRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trigger-refusals")
class TriggerRefusalsController {

    private final TriggerRefusals refusals;

    TriggerRefusalsController(TriggerRefusals refusals) {
        this.refusals = refusals;
    }

    /** What was not let in, the newest first: at most a hundred of one source, or of all of them and of nobody's. */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<TriggerRefusal> listTriggerRefusals(@RequestParam(required = false) @Nullable String source) {
        return refusals.list(source);
    }
}
