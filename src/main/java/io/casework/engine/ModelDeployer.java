package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models that ship with the product: through the gate, what is new, by one node at a time. Where people
 * have released a later version of their own, or chosen which one new cases start with, that stays and the shipped one is
 * offered.
 */
@Component
class ModelDeployer implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final ModelVersions versions;
    private final ModelOffers offers;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;
    private final DeploymentGate gate = new DeploymentGate();

    ModelDeployer(
            RepositoryService repository,
            ModelCatalogue catalogue,
            ModelVersions versions,
            ModelOffers offers,
            ClusterLock lock,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.versions = versions;
        this.offers = offers;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(
                status -> lock.holding("deployment", () -> deploy(ShippedModels.all(), catalogue.now())));
    }

    void deploy(List<ModelFile> shipped, GateCatalogue known) {
        List<ModelFile> news = shipped.stream()
                .map(model -> new ModelFile(model.name(), gate.admit(model, known)))
                .filter(versions::isNews)
                .toList();
        Map<Boolean, List<ModelFile>> byWay = news.stream().collect(Collectors.partitioningBy(versions::isPeoplesOwn));
        List<ModelFile> offered = byWay.getOrDefault(true, List.of());
        List<ModelFile> deployed = byWay.getOrDefault(false, List.of());
        offered.forEach(offers::offer);
        deploy(deployed);
        log.info("Models: {} of {} are new or changed, {} offered", deployed.size(), shipped.size(), offered.size());
    }

    private void deploy(List<ModelFile> models) {
        if (models.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(versions.deploymentName()).source(ModelVersions.SHIPPED);
        models.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
    }
}
