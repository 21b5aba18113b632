package io.casework.crm.web;

import io.casework.crm.CaseInCrm;
import io.casework.crm.CrmPanel;
import io.casework.identity.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{number}/crm")
class CrmPanelController {

    private final CrmPanel panel;
    private final CurrentActor actor;

    CrmPanelController(CrmPanel panel, CurrentActor actor) {
        this.panel = panel;
        this.actor = actor;
    }

    /**
     * What the CRM knows around the case, and what waits to be brought there. The CRM is asked when this node has not heard
     * of the case for five minutes, or {@code anew}; when it is away, the answer says so.
     */
    @GetMapping
    CaseInCrm readCaseInCrm(@PathVariable String number, @RequestParam(defaultValue = "false") boolean anew) {
        return panel.read(number, anew, actor.get());
    }

    /** Has the case created or brought up to date in the CRM. It is done in the background, as soon as it can be. */
    @PostMapping("/pushes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pushCaseToCrm(@PathVariable String number) {
        panel.update(number, actor.get());
    }
}
