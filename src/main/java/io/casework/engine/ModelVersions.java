package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** Which versions of a model are deployed, and whether they came with the product. */
@Component
class ModelVersions {

    /** The source of a deployment that came with the product; any other was released by people. */
    static final String SHIPPED = "shipped";

    private final RepositoryService repository;

    ModelVersions(RepositoryService repository) {
        this.repository = repository;
    }

    /** Whether the product has deployed this very content before, whatever was released since. */
    boolean wasShipped(ModelFile model) {
        return versions(model).stream()
                .filter(this::isShipped)
                .anyMatch(version -> Arrays.equals(contentOf(version), model.content()));
    }

    /** Whether the version that new cases start with was released by people. */
    boolean isReleasedByPeople(ModelFile model) {
        Optional<ResourceDefinition> latest =
                versions(model).stream().max(Comparator.comparingInt(ResourceDefinition::getVersion));
        return latest.isPresent() && !isShipped(latest.get());
    }

    private List<ResourceDefinition> versions(ModelFile model) {
        String key = ShippedModels.keyOf(model);
        return Stream.<ResourceDefinition>concat(
                        repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream(),
                        repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).list().stream())
                .toList();
    }

    private boolean isShipped(ResourceDefinition version) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
        return deployment != null && SHIPPED.equals(deployment.getSource());
    }

    private byte[] contentOf(ResourceDefinition version) {
        try (InputStream content =
                repository.getResourceAsStream(version.getDeploymentId(), version.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
