package io.casework.messaging.web;

import io.casework.cases.Cases;
import io.casework.cases.Surveys;
import io.casework.cases.Surveys.HandedOn;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.messaging.SurveyLinks;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SurveyLinkController {

    private final Cases cases;
    private final Surveys surveys;
    private final SurveyLinks links;
    private final CurrentActor actor;

    SurveyLinkController(Cases cases, Surveys surveys, SurveyLinks links, CurrentActor actor) {
        this.cases = cases;
        this.surveys = surveys;
        this.links = links;
        this.actor = actor;
    }

    /** A link for an agent to hand on where mail does not reach the customer. It is put on record, and shown once. */
    @PostMapping("/api/cases/{number}/survey-link")
    ResponseEntity<SurveyLinkView> makeSurveyLink(@PathVariable String number) {
        Actor who = actor.get();
        cases.readToChange(number, who);
        HandedOn link = surveys.handOn(number, who);
        String url = links.url(link.token());
        return ResponseEntity.created(URI.create(url)).body(new SurveyLinkView(url, link.expiresAt()));
    }

    record SurveyLinkView(String url, Instant expiresAt) {}
}
