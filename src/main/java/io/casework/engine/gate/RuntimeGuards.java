package io.casework.engine.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/**
 * The second line: an engine that can't run code even when it is handed a model that the gate never saw. To be applied
 * after every other setting and before the engine is built.
 */
public final class RuntimeGuards {

    /**
     * The engine's schema validation would fetch whatever a model's schemaLocation names. {@code nested} is how the
     * packaged application reads the engine's own schemas.
     */
    private static final String LOCAL_SCHEMAS = "file,jar:file,nested,jar:nested";

    private static final int MOST_RESULTS = 10_000;

    private RuntimeGuards() {}

    /** @param jobsPerMinute how many jobs one case may have in a minute before it stops with an incident */
    public static void applyTo(ProcessEngineConfigurationImpl configuration, int jobsPerMinute) {
        System.setProperty("javax.xml.accessExternalSchema", LOCAL_SCHEMAS);
        configuration.setBeans(new HashMap<>());
        configuration.setExpressionManager(new GuardedExpressions(ModelFunctions.all()));
        configuration.setArtifactFactory(new RefusedArtifacts());
        configuration.setScriptEngineResolver(new RefusedScripts());
        configuration.setScriptFactory(new RefusedScripts.Factory());
        configuration.setEnableScriptEngineCaching(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setConfigureScriptEngineHostAccess(false);
        configuration.setDmnEngineConfiguration(GuardedDecisions.configuration());
        configuration.setBpmnParseFactory(CodelessParse::new);
        configuration.setCustomPreBPMNParseListeners(
                with(new ModelWatch(), configuration.getCustomPreBPMNParseListeners()));
        configuration.setCustomSessionFactories(
                with(StepBudget.counter(jobsPerMinute), configuration.getCustomSessionFactories()));
        configuration.setFailedJobCommandFactory(new JobFailures());
        configuration.setCmmnEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setQueryMaxResultsLimit(MOST_RESULTS);
    }

    private static <T> List<T> with(T first, @Nullable List<T> present) {
        List<T> all = new ArrayList<>(List.of(first));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
