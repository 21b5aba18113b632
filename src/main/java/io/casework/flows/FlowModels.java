package io.casework.flows;

import io.casework.flows.FlowSummary.Kind;
import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models that are in use, whole, in whichever version. */
@Component
@Transactional(readOnly = true)
public class FlowModels {

    private final RepositoryService repository;

    FlowModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Empty when the flow has no version, or does not exist. */
    public Optional<FlowModel> latest(String key) {
        return process(processes(key).latestVersion())
                .or(() -> decision(decisions(key).latestVersion()));
    }

    /** @throws Problem.NotFound when there is no such version */
    public FlowModel version(String key, int version) {
        return process(processes(key).processDefinitionVersion(version))
                .or(() -> decision(decisions(key).decisionDefinitionVersion(version)))
                .orElseThrow(() -> new Problem.NotFound("Version " + version + " of the flow"));
    }

    private ProcessDefinitionQuery processes(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key);
    }

    private DecisionDefinitionQuery decisions(String key) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
    }

    private Optional<FlowModel> process(ProcessDefinitionQuery query) {
        return model(query.singleResult(), Kind.PROCESS);
    }

    private Optional<FlowModel> decision(DecisionDefinitionQuery query) {
        return model(query.singleResult(), Kind.DECISION);
    }

    private Optional<FlowModel> model(@Nullable ResourceDefinition definition, Kind kind) {
        return Optional.ofNullable(definition)
                .map(found -> new FlowModel(
                        found.getKey(),
                        kind,
                        found.getName() == null ? found.getKey() : found.getName(),
                        found.getVersion(),
                        found.getResourceName(),
                        text(repository.getResourceAsStream(found.getDeploymentId(), found.getResourceName()))));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
