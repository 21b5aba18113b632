package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.ModelFile;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shipped models that an upgrade brought while people had released a later version of their own. Theirs stays in use;
 * the shipped one waits here until somebody takes it over or declines it.
 */
@Service
@Transactional
public class ModelOffers {

    private final ModelOfferMapper offers;
    private final RepositoryService repository;
    private final ModelVersions versions;
    private final ModelCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;
    private final ReleasedForms forms;
    private final DeploymentGate gate = new DeploymentGate();

    ModelOffers(
            ModelOfferMapper offers,
            RepositoryService repository,
            ModelVersions versions,
            ModelCatalogue catalogue,
            AuditTrail audit,
            Clock clock,
            ReleasedForms forms) {
        this.offers = offers;
        this.repository = repository;
        this.versions = versions;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.forms = forms;
    }

    /** Keeps a shipped model, unless just this content waits or was declined already. A newer one takes its place. */
    void offer(ModelFile model) {
        String key = ShippedModels.keyOf(model);
        String content = new String(model.content(), StandardCharsets.UTF_8);
        ModelOffer earlier = offers.find(key);
        if (earlier == null || !earlier.content().equals(content)) {
            offers.delete(key);
            offers.insert(new ModelOffer(key, model.name(), content, ModelOffer.OPEN, clock.instant()));
        }
    }

    /** Keys of the models that are offered. */
    @Transactional(readOnly = true)
    public List<String> keys() {
        return offers.listOpenKeys();
    }

    /** @throws Problem.NotFound when none is offered for this key */
    @Transactional(readOnly = true)
    public ModelOffer find(String key) {
        ModelOffer offer = offers.find(key);
        if (offer == null || !offer.state().equals(ModelOffer.OPEN)) {
            throw new Problem.NotFound("The shipped version of " + key);
        }
        return offer;
    }

    /**
     * Makes the shipped model the latest version; running cases stay where they are.
     *
     * @throws Problem.NotFound when none is offered for this key
     * @throws Problem.Forbidden when the actor may not release flows
     */
    public void take(String key, Actor by) {
        by.require(Permission.FLOWS_RELEASE);
        ModelOffer offer = find(key);
        var model = new ModelFile(offer.fileName(), offer.content().getBytes(StandardCharsets.UTF_8));
        if (model.name().endsWith(ShippedModels.FORM)) {
            forms.ship(model, versions.deploymentName());
        } else {
            deploy(model);
        }
        offers.delete(key);
        audit.record("shipped-flow-taken", "flow:" + key, null);
    }

    private void deploy(ModelFile model) {
        repository
                .createDeployment()
                .name(versions.deploymentName())
                .source(ModelVersions.SHIPPED)
                .addInputStream(model.name(), new ByteArrayInputStream(gate.admit(model, catalogue.now())))
                .deploy();
    }

    /**
     * Stays with the people's own version; this shipped one is not offered again.
     *
     * @throws Problem.NotFound when none is offered for this key
     * @throws Problem.Forbidden when the actor may not release flows
     */
    public void decline(String key, Actor by) {
        by.require(Permission.FLOWS_RELEASE);
        if (offers.updateState(find(key).modelKey(), ModelOffer.DECLINED) == 1) {
            audit.record("shipped-flow-declined", "flow:" + key, null);
        }
    }
}
