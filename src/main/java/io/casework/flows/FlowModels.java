package io.casework.flows;

import io.casework.engine.FormVersion;
import io.casework.engine.ReleasedForms;
import io.casework.flows.FlowSummary.Kind;
import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ReleasedForms forms;

    FlowModels(RepositoryService repository, ReleasedForms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** Empty when the flow has no version, or does not exist. */
    public Optional<FlowModel> latest(String key) {
        return process(processes(key).latestVersion())
                .or(() -> decision(decisions(key).latestVersion()))
                .or(() -> forms.latest(formKey(key)).map(FlowModels::model));
    }

    /** @throws Problem.NotFound when there is no such version */
    public FlowModel version(String key, int version) {
        return process(processes(key).processDefinitionVersion(version))
                .or(() -> decision(decisions(key).decisionDefinitionVersion(version)))
                .or(() -> forms.find(formKey(key), version).map(FlowModels::model))
                .orElseThrow(() -> new Problem.NotFound("Version " + version + " of the flow"));
    }

    /** The latest version's number; null when the flow has none. */
    public @Nullable Integer latestVersion(String key) {
        int form = forms.latestVersion(formKey(key));
        return Stream.<@Nullable ResourceDefinition>of(
                        processes(key).latestVersion().singleResult(),
                        decisions(key).latestVersion().singleResult())
                .filter(definition -> definition != null)
                .map(ResourceDefinition::getVersion)
                .findFirst()
                .orElse(form == 0 ? null : form);
    }

    /** How the engine names the form that addresses name with dots. */
    public static String formKey(String flowKey) {
        return flowKey.replace('.', '/');
    }

    /** How addresses name a form. */
    public static String flowKey(String formKey) {
        return formKey.replace('/', '.');
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

    private static FlowModel model(FormVersion form) {
        return new FlowModel(
                flowKey(form.formKey()),
                Kind.FORM,
                form.name(),
                form.version(),
                form.formKey() + ".form",
                form.content());
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
