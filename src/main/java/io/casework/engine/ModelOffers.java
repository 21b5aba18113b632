package io.casework.engine;

import io.casework.engine.ModelReleases.Deployed;
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
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
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
    private final FlowStarts starts;
    private final ModelCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;
    private final ReleasedForms forms;
    private final OfferReleases releases;
    private final ClusterLock lock;
    private final DeploymentGate gate = new DeploymentGate();

    ModelOffers(
            ModelOfferMapper offers,
            RepositoryService repository,
            ModelVersions versions,
            FlowStarts starts,
            ModelCatalogue catalogue,
            AuditTrail audit,
            Clock clock,
            ReleasedForms forms,
            OfferReleases releases,
            ClusterLock lock) {
        this.offers = offers;
        this.repository = repository;
        this.versions = versions;
        this.starts = starts;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.forms = forms;
        this.releases = releases;
        this.lock = lock;
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
     * Makes the shipped model the latest version, which new cases start with; running cases stay where they are.
     *
     * @throws Problem.NotFound when none is offered for this key
     * @throws Problem.Forbidden when the actor may not release flows
     * @throws Problem.Conflict when nobody may release this flow alone
     */
    public void take(String key, Actor by) {
        by.require(Permission.FLOWS_RELEASE);
        lock.holding(ModelReleases.LOCK, () -> releases.taken(taken(key), by));
        audit.record("shipped-flow-taken", "flow:" + key, null);
    }

    private Deployed taken(String key) {
        ModelOffer offer = find(key);
        releases.requireAlone(key);
        var model = new ModelFile(offer.fileName(), offer.content().getBytes(StandardCharsets.UTF_8));
        Deployed deployed = model.name().endsWith(ShippedModels.FORM) ? shipped(key, model) : deployed(key, model);
        starts.followNewest(key);
        offers.delete(key);
        return deployed;
    }

    private Deployed shipped(String key, ModelFile form) {
        int version = forms.ship(form, versions.deploymentName());
        return new Deployed(key, version, ModelReleases.hash(form.content()));
    }

    private Deployed deployed(String key, ModelFile model) {
        byte[] admitted = gate.admit(model, catalogue.now());
        DeploymentWithDefinitions deployment = repository
                .createDeployment()
                .name(versions.deploymentName())
                .source(ModelVersions.SHIPPED)
                .addInputStream(model.name(), new ByteArrayInputStream(admitted))
                .deployWithResult();
        ResourceDefinition definition = ModelReleases.definitions(deployment).get(key);
        return new Deployed(key, Objects.requireNonNull(definition).getVersion(), ModelReleases.hash(admitted));
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
