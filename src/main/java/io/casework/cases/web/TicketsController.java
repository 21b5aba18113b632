package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Teams;
import io.casework.shared.VersionTag;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketsController {

    private final OpenCase openCase;
    private final Teams teams;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    TicketsController(OpenCase openCase, Teams teams, CurrentActor actor, Idempotency idempotency) {
        this.openCase = openCase;
        this.teams = teams;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /**
     * Opens a ticket. With an Idempotency-Key it may be sent again and is opened once. Who may not read the ticket gets of
     * its customer only what they sent.
     */
    @PostMapping("/api/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> openTicket(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody NewTicket ticket) {
        return idempotency.once(key, ticket, CaseView.class, () -> open(ticket));
    }

    private ResponseEntity<CaseView> open(NewTicket ticket) {
        Actor by = actor.get();
        CaseFile file = openCase.open(ticket.toCase(), by);
        return ResponseEntity.created(URI.create("/api/cases/" + file.number()))
                .eTag(VersionTag.tag(file.version()))
                .body(CaseView.opened(file, ticket.customer(), teams.refs(), by));
    }

    record NewTicket(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String subject,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String message,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable NewCustomer customer,
            @Nullable Channel channel,
            @Nullable String language,
            @Nullable Integer priority,
            @Nullable List<@Nullable NewFile> attachments) {

        NewCase toCase() {
            return new NewCase(
                    CaseType.TICKET,
                    subject,
                    message,
                    customer,
                    Objects.requireNonNullElse(channel, Channel.API),
                    language,
                    priority,
                    NewFile.all(attachments),
                    null);
        }
    }
}
