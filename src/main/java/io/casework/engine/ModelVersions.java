package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which versions of a model are deployed, and whether they came with the product. */
@Component
class ModelVersions {

    /** The source of a deployment that came with the product; any other was released by people. */
    static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final FlowStarts starts;
    private final String product;

    /** @param product version of the product that runs here; empty when it was not packaged */
    ModelVersions(
            RepositoryService repository, FlowStarts starts, @Value("${spring.application.version:}") String product) {
        this.repository = repository;
        this.starts = starts;
        this.product = product;
    }

    /** Tells which product deployed a model. */
    String deploymentName() {
        return product.isEmpty() ? SHIPPED : SHIPPED + ' ' + product;
    }

    /**
     * Whether the product has something new to say: what it shipped last is something else, and no newer product shipped
     * it. So a node that is yet to be upgraded leaves alone what an upgraded one deployed.
     */
    boolean isNews(ModelFile model) {
        Optional<ResourceDefinition> last = versions(model).stream()
                .filter(this::isShipped)
                .max(Comparator.comparingInt(ResourceDefinition::getVersion));
        return last.isEmpty()
                || (!Arrays.equals(contentOf(last.get()), model.content())
                        && !isOfNewerProduct(nameOf(deploymentOf(last.get()))));
    }

    private static @Nullable String nameOf(@Nullable Deployment deployment) {
        return deployment == null ? null : deployment.getName();
    }

    /** @param deployed what {@link #deploymentName} was there */
    boolean isOfNewerProduct(@Nullable String deployed) {
        String name = deployed == null ? "" : deployed;
        Optional<Version> theirs = version(name.substring(name.lastIndexOf(' ') + 1));
        return theirs.isPresent()
                && version(product)
                        .filter(ours -> ours.compareTo(theirs.get()) < 0)
                        .isPresent();
    }

    private static Optional<Version> version(String text) {
        try {
            return Optional.of(Version.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether people chose which version of a flow is used. */
    boolean isChosen(String flowKey) {
        return starts.chosen(flowKey).isPresent();
    }

    /** Whether the version that new cases start with was released or chosen by people. */
    boolean isPeoplesOwn(ModelFile model) {
        if (isChosen(ShippedModels.keyOf(model))) {
            return true;
        }
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
        Deployment deployment = deploymentOf(version);
        return deployment != null && SHIPPED.equals(deployment.getSource());
    }

    private @Nullable Deployment deploymentOf(ResourceDefinition version) {
        return repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
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
