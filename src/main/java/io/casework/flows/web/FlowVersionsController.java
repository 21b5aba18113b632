package io.casework.flows.web;

import io.casework.flows.release.ChooseStart;
import io.casework.flows.release.FlowVersion;
import io.casework.flows.release.FlowVersions;
import io.casework.flows.release.StartChoice;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of flows, and which of them new cases start with. */
@RestController
@RequestMapping("/api/flows/{key}")
class FlowVersionsController {

    private final FlowVersions versions;
    private final ChooseStart starts;
    private final CurrentActor actor;

    FlowVersionsController(FlowVersions versions, ChooseStart starts, CurrentActor actor) {
        this.versions = versions;
        this.starts = starts;
        this.actor = actor;
    }

    /** The newest first, with how the last finished cases of each went. */
    @GetMapping("/versions")
    @Requires(Permission.FLOWS_READ)
    Page<FlowVersion> listFlowVersions(@PathVariable String key) {
        return Page.of(versions.list(key));
    }

    /** Lets new cases start with a version, or a share of them; it holds at once, and running cases stay. */
    @PutMapping("/starts")
    @Requires(Permission.FLOWS_RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseStartVersion(@PathVariable String key, @RequestBody StartChoice choice) {
        starts.choose(key, choice, actor.get());
    }
}
