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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
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

    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final ReleasedForms forms;
    private final FlowStarts starts;
    private final EngineReader reader;
    private final DeploymentGate gate = new DeploymentGate();

    ModelReleases(
            RepositoryService repository,
            ModelCatalogue catalogue,
            ReleasedForms forms,
            FlowStarts starts,
            EngineReader reader) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.forms = forms;
        this.starts = starts;
        this.reader = reader;
    }

    /**
     * A version that was just deployed.
     *
     * @param contentHash SHA-256 of what the engine got, in hexadecimal
     */
    public record Deployed(String key, int version, String contentHash) {}

    /**
     * A model on its way into use.
     *
     * @param key of the flow
     * @param name for people
     */
    public record Candidate(String key, String name, ModelFile file) {

        boolean isForm() {
            return file.name().endsWith(ShippedModels.FORM);
        }
    }

    /**
     * Who brings it into use, and why.
     *
     * @param by id of a user
     * @param approvedBy id of a second person, when one was asked
     */
    public record Release(String by, @Nullable String approvedBy, String reason) {}

    /**
     * Holds models against the gate and the engine, each as if the others were there already.
     *
     * @return what the engine and the tasks are to get
     * @throws ModelRefused when there is an error in one of them
     */
    public List<Candidate> admit(List<Candidate> models) {
        GateCatalogue known = knownWith(models);
        return models.stream()
                .map(model -> new Candidate(model.key(), model.name(), admitted(model, known)))
                .toList();
    }

    /**
     * The same for one model, with others known that may be released together with it.
     *
     * @throws ModelRefused when there is an error in it
     */
    public ModelFile admitAmong(Candidate model, List<Candidate> others) {
        GateCatalogue known =
                knownWith(Stream.concat(Stream.of(model), others.stream()).toList());
        return admitted(model, known);
    }

    /**
     * Deploys what the gate admitted. All new cases start with it from the commit on. The caller holds {@link #LOCK}.
     *
     * @return by key of the flow
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Deployed> deploy(List<Candidate> admitted, Release release) {
        Map<String, ResourceDefinition> definitions =
                deployed(admitted.stream().filter(model -> !model.isForm()).toList(), release);
        Map<String, Deployed> released = new LinkedHashMap<>();
        for (Candidate model : admitted) {
            starts.followNewest(model.key());
            int version = model.isForm()
                    ? forms.release(model.file(), formRelease(model, release))
                    : Objects.requireNonNull(definitions.get(model.key())).getVersion();
            released.put(
                    model.key(),
                    new Deployed(model.key(), version, hash(model.file().content())));
        }
        return released;
    }

    private ModelFile admitted(Candidate model, GateCatalogue known) {
        byte[] content = model.isForm()
                ? forms.admitted(model.file()).getBytes(StandardCharsets.UTF_8)
                : gate.admit(model.file(), known);
        var admitted = new ModelFile(model.file().name(), content);
        reader.require(admitted);
        return admitted;
    }

    private Map<String, ResourceDefinition> deployed(List<Candidate> models, Release release) {
        if (models.isEmpty()) {
            return Map.of();
        }
        DeploymentBuilder deployment =
                repository.createDeployment().source(PEOPLE).name(title(release));
        models.forEach(model -> deployment.addInputStream(
                model.file().name(), new ByteArrayInputStream(model.file().content())));
        try {
            return definitions(deployment.deployWithResult());
        } catch (ProcessEngineException e) {
            if (EngineFaults.isPassing(e) || e instanceof ProcessEnginePersistenceException) {
                throw e;
            }
            throw EngineReader.refused(models.get(0).file(), e);
        }
    }

    private static ReleasedForms.Release formRelease(Candidate model, Release release) {
        return new ReleasedForms.Release(model.name(), release.by(), release.approvedBy(), release.reason());
    }

    private GateCatalogue knownWith(List<Candidate> models) {
        return knownWith(catalogue.now(), models);
    }

    static GateCatalogue knownWith(GateCatalogue now, List<Candidate> models) {
        Set<String> keys = models.stream().map(Candidate::key).collect(Collectors.toSet());
        Set<String> formKeys = models.stream()
                .filter(Candidate::isForm)
                .map(model -> ReleasedForms.keyOf(model.file()))
                .collect(Collectors.toSet());
        return new GateCatalogue(
                now.topics(),
                union(now.forms(), formKeys),
                union(now.decisions(), keys),
                union(now.processes(), keys),
                now.teams(),
                now.reservedMessages(),
                now.functions());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, ResourceDefinition> definitions(DeploymentWithDefinitions deployment) {
        Map<String, ResourceDefinition> definitions = new LinkedHashMap<>();
        if (deployment.getDeployedProcessDefinitions() != null) {
            deployment.getDeployedProcessDefinitions().forEach(each -> definitions.put(each.getKey(), each));
        }
        if (deployment.getDeployedDecisionDefinitions() != null) {
            deployment.getDeployedDecisionDefinitions().forEach(each -> definitions.put(each.getKey(), each));
        }
        return definitions;
    }

    /** For who looks at the engine's own tables, which no erasure reaches: so without the reason. */
    private static String title(Release release) {
        return "released by " + release.by();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
