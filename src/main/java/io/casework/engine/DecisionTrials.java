package io.casework.engine;

import io.casework.engine.DecisionTrial.Failure;
import io.casework.engine.DecisionTrial.Output;
import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GuardedDecisions;
import io.casework.engine.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DefaultHitPolicyHandlerRegistry;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a decision that nobody has released yet. Nothing is kept, and nothing but the decision is asked. */
@Component
public class DecisionTrials {

    private static final Logger log = LoggerFactory.getLogger(DecisionTrials.class);

    private final ModelCatalogue catalogue;
    private final DeploymentGate gate = new DeploymentGate();

    DecisionTrials(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param decision its id in the model
     * @return null: the model has no such decision
     * @throws io.casework.engine.gate.ModelRefused when the gate would not let the model in
     */
    public @Nullable DecisionTrial ask(
            ModelFile model, String decision, Map<String, ? extends @Nullable Object> facts) {
        byte[] admitted = gate.admit(model, catalogue.now());
        Set<String> rows = new LinkedHashSet<>();
        DefaultDmnEngineConfiguration configuration = GuardedDecisions.configuration();
        configuration
                .getTransformer()
                .setHitPolicyHandlerRegistry(
                        new WatchedPolicies(new DefaultHitPolicyHandlerRegistry(), fitting -> fitting.stream()
                                .map(DmnEvaluatedDecisionRule::getId)
                                .forEach(rows::add)));
        DmnEngine engine = configuration.buildEngine();
        DmnDecision asked = engine.parseDecisions(Dmn.readModelFromStream(new ByteArrayInputStream(admitted))).stream()
                .filter(each -> each.getKey().equals(decision))
                .findFirst()
                .orElse(null);
        return asked == null ? null : answer(engine, asked, facts, rows);
    }

    private static DecisionTrial answer(
            DmnEngine engine, DmnDecision asked, Map<String, ? extends @Nullable Object> facts, Set<String> rows) {
        try {
            DmnDecisionResult result = engine.evaluateDecision(asked, Map.copyOf(facts));
            List<List<Output>> results =
                    result.stream().map(row -> outputs(row, asked)).toList();
            return new DecisionTrial(List.copyOf(rows), results, null);
        } catch (DmnHitPolicyException tooMany) {
            return new DecisionTrial(List.copyOf(rows), List.of(), Failure.TOO_MANY_ROWS);
        } catch (DmnEngineException | FeelException e) {
            log.debug("A trial of {} failed", asked.getKey(), e);
            return new DecisionTrial(List.copyOf(rows), List.of(), Failure.NOT_WORKED_OUT);
        }
    }

    /** Each column, in order; what is no table gives what it gives. */
    private static List<Output> outputs(DmnDecisionResultEntries entries, DmnDecision asked) {
        Map<String, Object> given = entries.getEntryMap();
        Stream<String> names = asked.getDecisionLogic() instanceof DmnDecisionTableImpl table
                ? table.getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName)
                : given.keySet().stream().map(String::valueOf);
        return names.map(name -> new Output(name, text(given.get(name)))).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
