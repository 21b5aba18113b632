package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.HandOver;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.cases.OpenLead;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Teams;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.VersionTag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadsController {

    private static final String BY_HAND = "agent";

    private final OpenLead openLead;
    private final Cases cases;
    private final Leads leads;
    private final Teams teams;
    private final Users users;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    LeadsController(
            OpenLead openLead,
            Cases cases,
            Leads leads,
            Teams teams,
            Users users,
            CurrentActor actor,
            Idempotency idempotency) {
        this.openLead = openLead;
        this.cases = cases;
        this.leads = leads;
        this.teams = teams;
        this.users = users;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /**
     * Opens a lead. With an Idempotency-Key it may be sent again and is opened once. Who may not read the lead gets of its
     * contact only what they sent.
     */
    @PostMapping("/api/leads")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> openLead(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody NewLeadRequest lead) {
        return idempotency.once(key, lead, CaseView.class, () -> opened(lead));
    }

    private ResponseEntity<CaseView> opened(NewLeadRequest lead) {
        Actor by = actor.get();
        CaseFile file = openLead.open(lead.toLead(), by);
        return created(file, CaseView.opened(file, lead.contact(), teams.refs(), by));
    }

    /** Opens a lead for the customer of this ticket, who may buy more. */
    @PostMapping("/api/cases/{number}/lead")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> handOverToSales(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody HandOver handOver) {
        Actor agent = writer(number);
        return idempotency.once(
                key, handOver, CaseView.class, () -> created(openLead.handOver(number, handOver, agent)));
    }

    @GetMapping("/api/cases/{number}/lead")
    ResponseEntity<LeadView> readLead(@PathVariable String number) {
        return answer(cases.read(number, actor.get()), leads.find(number));
    }

    /** Null and absent leave what is known; an empty text forgets it. */
    @PatchMapping("/api/cases/{number}/lead")
    ResponseEntity<LeadView> changeLead(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LeadEdit edit) {
        Actor agent = writer(number);
        int version = VersionTag.required(ifMatch, "What is known of lead " + number);
        return answer(cases.find(number), leads.edit(number, edit, version, BY_HAND, agent));
    }

    private Actor writer(String number) {
        Actor agent = actor.get();
        cases.readToChange(number, agent);
        return agent;
    }

    private ResponseEntity<CaseView> created(CaseFile file) {
        return created(file, CaseView.of(file, teams.refs()));
    }

    private static ResponseEntity<CaseView> created(CaseFile file, CaseView view) {
        return ResponseEntity.created(URI.create("/api/cases/" + file.number()))
                .eTag(VersionTag.tag(file.version()))
                .body(view);
    }

    private ResponseEntity<LeadView> answer(CaseFile file, LeadFacts facts) {
        UserRef owner = facts.owner() == null ? null : users.ref(facts.owner());
        return ResponseEntity.ok().eTag(VersionTag.tag(facts.version())).body(LeadView.of(file, facts, owner));
    }
}
