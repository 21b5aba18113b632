package io.casework.flows.web;

import io.casework.flows.FlowSummary;
import io.casework.flows.Flows;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which flows run, and their models. */
@RestController
@RequestMapping("/api/flows")
class FlowController {

    private final Flows flows;
    private final CurrentActor currentActor;

    FlowController(Flows flows, CurrentActor currentActor) {
        this.flows = flows;
        this.currentActor = currentActor;
    }

    @GetMapping
    Page<FlowSummary> listFlows() {
        requireReading();
        return Page.of(flows.list());
    }

    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    String getFlowVersion(@PathVariable String key, @PathVariable int version) {
        requireReading();
        return flows.xml(key, version);
    }

    private void requireReading() {
        Actor actor = currentActor.get();
        if (!actor.may(Permission.CASES_READ) && !actor.may(Permission.CASES_READ_ALL)) {
            actor.require(Permission.FLOWS_READ);
        }
    }
}
