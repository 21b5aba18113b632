package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys the models that ship with the product: through the gate, once for each content, by one node at a time. */
@Component
class ModelDeployer implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;
    private final DeploymentGate gate = new DeploymentGate();

    ModelDeployer(
            RepositoryService repository, ModelCatalogue catalogue, ClusterLock lock, TransactionTemplate transaction) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> lock.holding("deployment", this::deployShippedModels));
    }

    private void deployShippedModels() {
        GateCatalogue known = catalogue.now();
        DeploymentBuilder deployment =
                repository.createDeployment().name("shipped").source("shipped").enableDuplicateFiltering(true);
        for (ModelFile model : ShippedModels.all()) {
            deployment.addInputStream(model.name(), new ByteArrayInputStream(gate.admit(model, known)));
        }
        var result = deployment.deployWithResult();
        log.info(
                "Models: {} processes and {} decisions are new or changed",
                size(result.getDeployedProcessDefinitions()),
                size(result.getDeployedDecisionDefinitions()));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
