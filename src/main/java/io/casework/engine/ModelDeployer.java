package io.casework.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys the models that ship with the product: once for each content, by one node at a time. */
@Component
class ModelDeployer implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;

    ModelDeployer(RepositoryService repository, ClusterLock lock, TransactionTemplate transaction) {
        this.repository = repository;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> lock.holding("deployment", this::deployShippedModels));
    }

    private void deployShippedModels() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("shipped").source("shipped").enableDuplicateFiltering(true);
        add(deployment, "classpath*:processes/**/*.bpmn");
        add(deployment, "classpath*:processes/**/*.dmn");
        if (deployment.getResourceNames().isEmpty()) {
            return;
        }
        var result = deployment.deployWithResult();
        log.info(
                "Models: {} processes and {} decisions are new or changed",
                size(result.getDeployedProcessDefinitions()),
                size(result.getDeployedDecisionDefinitions()));
    }

    private static int size(java.util.@org.jspecify.annotations.Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    private static void add(DeploymentBuilder deployment, String pattern) {
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(nameOf(model), content);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The shipped models could not be read: " + pattern, e);
        }
    }

    private static String nameOf(Resource model) throws IOException {
        String url = model.getURL().toString();
        return url.substring(url.lastIndexOf("processes/"));
    }
}
