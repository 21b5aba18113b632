package io.casework.flows.web;

import io.casework.engine.ModelOffer;
import io.casework.engine.ModelOffers;
import io.casework.flows.FlowCatalogue;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowOffers;
import io.casework.flows.FlowParts;
import io.casework.flows.FlowSummary;
import io.casework.flows.Flows;
import io.casework.flows.KeptToTeams;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which flows run, and their models. */
@RestController
@RequestMapping("/api/flows")
class FlowController {

    private final Flows flows;
    private final FlowModels models;
    private final ModelOffers offers;
    private final FlowOffers answers;
    private final FlowParts parts;
    private final CurrentActor currentActor;
    private final Idempotency idempotency;

    FlowController(
            Flows flows,
            FlowModels models,
            ModelOffers offers,
            FlowOffers answers,
            FlowParts parts,
            CurrentActor currentActor,
            Idempotency idempotency) {
        this.flows = flows;
        this.models = models;
        this.offers = offers;
        this.answers = answers;
        this.parts = parts;
        this.currentActor = currentActor;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires({Permission.FLOWS_READ, Permission.CASES_READ, Permission.CASES_READ_ALL})
    Page<FlowSummary> listFlows() {
        return Page.of(flows.list());
    }

    /** What a flow may be built from: steps with their element templates, teams, forms, decisions, processes. */
    @GetMapping("/catalogue")
    @Requires(Permission.FLOWS_READ)
    FlowCatalogue getFlowCatalogue() {
        return parts.catalogue();
    }

    /** The model of one version: XML, or the JSON of a form. */
    @GetMapping(
            path = "/{key}/versions/{version}",
            produces = {MediaType.APPLICATION_XML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Requires({Permission.FLOWS_READ, Permission.CASES_READ, Permission.CASES_READ_ALL})
    ResponseEntity<String> getFlowVersion(@PathVariable String key, @PathVariable int version) {
        FlowModel model = models.version(key, version);
        return model(model.fileName(), model.content());
    }

    /** The version that came with the product and waits beside the people's own. */
    @GetMapping(
            path = "/{key}/offer",
            produces = {MediaType.APPLICATION_XML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Requires({Permission.FLOWS_READ, Permission.CASES_READ, Permission.CASES_READ_ALL})
    ResponseEntity<String> getOfferedVersion(@PathVariable String key) {
        ModelOffer offer = offers.find(key);
        return model(offer.fileName(), offer.content());
    }

    /** Takes the shipped version over: new cases start with it. */
    @PostMapping("/{key}/offer/acceptance")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    ResponseEntity<Void> takeOfferedVersion(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey) {
        return idempotency.once(idempotencyKey, key, Void.class, () -> {
            answers.take(key, currentActor.get());
            return ResponseEntity.noContent().build();
        });
    }

    /** Stays with the own version. */
    @DeleteMapping("/{key}/offer")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    ResponseEntity<Void> declineOfferedVersion(@PathVariable String key) {
        answers.decline(key, currentActor.get());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<String> model(String fileName, String content) {
        boolean isForm = fileName.endsWith(".form");
        return ResponseEntity.ok()
                .contentType(isForm ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .body(content);
    }
}
