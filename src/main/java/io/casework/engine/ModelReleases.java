package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts models that people made into use, all of one release or none: through the gate, in one deployment. */
@Component
public class ModelReleases {

    /** The row of {@link ClusterLock} that whoever deploys holds. */
    public static final String LOCK = "deployment";

    /** The source of a deployment that people released. */
    public static final String PEOPLE = "people";

    private static final int LONGEST_TITLE = 255;

    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final FlowStarts starts;
    private final DeploymentGate gate = new DeploymentGate();

    ModelReleases(RepositoryService repository, ModelCatalogue catalogue, FlowStarts starts) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.starts = starts;
    }

    /**
     * A version that was just deployed.
     *
     * @param contentHash SHA-256 of what the engine got, in hexadecimal
     */
    public record Deployed(String key, int version, String contentHash) {}

    /**
     * Holds models against the gate, each as if the others were there already.
     *
     * @param models by key of the flow
     * @return what the engine is to get, by key
     * @throws ModelRefused when there is an error in one of them
     */
    public Map<String, ModelFile> admit(Map<String, ModelFile> models) {
        GateCatalogue known = knownWith(models.keySet());
        Map<String, ModelFile> admitted = new LinkedHashMap<>();
        models.forEach((key, model) -> admitted.put(key, new ModelFile(model.name(), gate.admit(model, known))));
        return admitted;
    }

    /**
     * Deploys what the gate admitted. All new cases start with it from the commit on. The caller holds {@link #LOCK}.
     *
     * @param title who and why, for who looks at the engine's own tables
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Deployed> deploy(Map<String, ModelFile> admitted, String title) {
        DeploymentBuilder deployment = repository.createDeployment().source(PEOPLE).name(cut(title));
        admitted.values()
                .forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        Map<String, ResourceDefinition> definitions = definitions(deployment.deployWithResult());
        Map<String, Deployed> released = new LinkedHashMap<>();
        admitted.forEach((key, model) -> {
            starts.followNewest(key);
            released.put(key, new Deployed(key, definitions.get(key).getVersion(), hash(model.content())));
        });
        return released;
    }

    private GateCatalogue knownWith(Set<String> keys) {
        GateCatalogue now = catalogue.now();
        return new GateCatalogue(
                now.topics(),
                now.forms(),
                union(now.decisions(), keys, repository.createDecisionDefinitionQuery().latestVersion().list().stream()),
                union(now.processes(), keys, repository.createProcessDefinitionQuery().latestVersion().list().stream()),
                now.teams(),
                now.reservedMessages(),
                now.functions());
    }

    private static Set<String> union(
            Set<String> shipped, Set<String> keys, Stream<? extends ResourceDefinition> deployed) {
        return Stream.of(shipped.stream(), keys.stream(), deployed.map(ResourceDefinition::getKey))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    private static Map<String, ResourceDefinition> definitions(DeploymentWithDefinitions deployment) {
        Map<String, ResourceDefinition> definitions = new LinkedHashMap<>();
        if (deployment.getDeployedProcessDefinitions() != null) {
            deployment.getDeployedProcessDefinitions().forEach(each -> definitions.put(each.getKey(), each));
        }
        if (deployment.getDeployedDecisionDefinitions() != null) {
            deployment.getDeployedDecisionDefinitions().forEach(each -> definitions.put(each.getKey(), each));
        }
        return definitions;
    }

    private static String cut(String title) {
        String bounded = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        return bounded.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TITLE * 4 ? bounded : PEOPLE;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
