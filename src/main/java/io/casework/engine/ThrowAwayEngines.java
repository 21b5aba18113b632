package io.casework.engine;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.RuntimeGuards;
import io.casework.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** Opens throw-away engines with the models that new cases start with, some of them replaced by drafts. */
@Component
public class ThrowAwayEngines {

    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final DecisionOutputs decisionOutputs;
    private final FlowStarts starts;
    private final EngineReader reader;
    private final WorkingWaits waits;
    private final int jobsPerMinute;
    private final DeploymentGate gate = new DeploymentGate();

    ThrowAwayEngines(
            RepositoryService repository,
            ModelCatalogue catalogue,
            DecisionOutputs decisionOutputs,
            FlowStarts starts,
            EngineReader reader,
            WorkingWaits waits,
            EngineSettings settings) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.decisionOutputs = decisionOutputs;
        this.starts = starts;
        this.reader = reader;
        this.waits = waits;
        this.jobsPerMinute = settings.jobsPerMinute();
    }

    /**
     * @param drafts models by key of their flow, each admitted as if the others were there already; a form is only known
     * @param watch told of every element of every process while it is parsed
     * @throws io.casework.engine.gate.ModelRefused when the gate would not let a draft in, or the engine can't read it
     */
    public ThrowAwayEngine open(Map<String, ModelFile> drafts, BpmnParseListener watch) {
        Map<String, ModelFile> models = released();
        GateCatalogue known = knownWith(drafts);
        drafts.forEach((key, draft) -> models.put(key, admitted(draft, known)));
        return opened(models, decisionOutputs, waits, watch, jobsPerMinute);
    }

    private ModelFile admitted(ModelFile draft, GateCatalogue known) {
        var admitted = new ModelFile(draft.name(), gate.admit(draft, known));
        reader.require(admitted);
        return admitted;
    }

    private GateCatalogue knownWith(Map<String, ModelFile> drafts) {
        List<ModelReleases.Candidate> all = drafts.entrySet().stream()
                .map(draft -> new ModelReleases.Candidate(draft.getKey(), draft.getKey(), draft.getValue()))
                .toList();
        return ModelReleases.knownWith(catalogue.now(), all);
    }

    static ThrowAwayEngine opened(
            Map<String, ModelFile> models,
            DecisionOutputs decisionOutputs,
            WorkingWaits waits,
            BpmnParseListener watch,
            int jobsPerMinute) {
        var calendars = new ReplayCalendars(waits);
        var configuration = configuration(calendars, decisionOutputs, watch);
        RuntimeGuards.applyTo(configuration, jobsPerMinute);
        ProcessEngine engine = configuration.buildProcessEngine();
        var opened = new ThrowAwayEngine(engine, calendars);
        try {
            deploy(engine, models);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Map<String, ModelFile> released() {
        Map<String, ModelFile> models = new HashMap<>();
        Stream.concat(decisions(), processes()).forEach(model -> models.put(model.getKey(), file(model)));
        return models;
    }

    private Stream<ResourceDefinition> decisions() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(latest -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(latest.getKey())
                        .decisionDefinitionVersion(
                                Objects.requireNonNull(starts.decisionVersion(latest.getKey(), null)))
                        .singleResult());
    }

    private Stream<ResourceDefinition> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(latest -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(latest.getKey())
                        .processDefinitionVersion(Objects.requireNonNull(starts.processVersion(latest.getKey(), null)))
                        .singleResult());
    }

    private ModelFile file(ResourceDefinition model) {
        try (InputStream content = repository.getResourceAsStream(model.getDeploymentId(), model.getResourceName())) {
            return new ModelFile(model.getResourceName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with several decisions stands for each of them, and is deployed once; forms are nothing to the engine. */
    private static void deploy(ProcessEngine engine, Map<String, ModelFile> models) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List<ModelFile> files = models.values().stream()
                .filter(file -> !file.name().endsWith(ShippedModels.FORM))
                .distinct()
                .toList();
        for (int i = 0; i < files.size(); i++) {
            ModelFile file = files.get(i);
            String ending = file.name().substring(file.name().lastIndexOf('.'));
            deployment.addInputStream(i + ending, new ByteArrayInputStream(file.content()));
        }
        deployment.deploy();
    }

    private static StandaloneInMemProcessEngineConfiguration configuration(
            ReplayCalendars calendars, DecisionOutputs decisionOutputs, BpmnParseListener watch) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("rehearsal-" + Ids.next());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setBusinessCalendarManager(calendars);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(decisionOutputs, watch)));
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(new SilentSteps())));
        return configuration;
    }
}
