package io.casework.crm.web;

import io.casework.crm.CrmBacklog;
import io.casework.crm.Pushes;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/pushes")
class PushesController {

    private final Pushes pushes;

    PushesController(Pushes pushes) {
        this.pushes = pushes;
    }

    /** How much waits to be brought to the CRM, and what it has refused. */
    @GetMapping
    @Requires(Permission.ADMIN)
    CrmBacklog readPushes() {
        return pushes.backlog();
    }

    /** Tries a case again that was refused. */
    @PostMapping("/{caseNumber}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.ADMIN)
    void retryPush(@PathVariable String caseNumber) {
        pushes.retry(caseNumber);
    }
}
