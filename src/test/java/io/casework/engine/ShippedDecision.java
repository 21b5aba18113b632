package io.casework.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One of the decision tables that ship, as a test asks it: which rows applied, and what came out. */
public class ShippedDecision {

    private final List<DmnDecisionTableEvaluationEvent> evaluations = new ArrayList<>();
    private final DmnEngine engine = engine();
    private final DmnDecision decision;
    private final Set<String> rules;

    /** @param feature the folder that the table lives in */
    public ShippedDecision(String feature, String id) {
        try (InputStream table = Objects.requireNonNull(
                getClass().getResourceAsStream("/processes/" + feature + "/" + id + ".dmn"), "no table " + id)) {
            var model = Dmn.readModelFromStream(table);
            decision = engine.parseDecision(id, model);
            rules = model.getModelElementsByType(Rule.class).stream()
                    .map(rule -> shortName(rule.getId()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rules the rows that applied, without {@code DecisionRule_} */
    public record Verdict(Set<String> rules, Map<String, Object> outputs) {

        public int integer(String output) {
            return (int) Objects.requireNonNull(outputs.get(output), output);
        }
    }

    public Verdict decide(Map<String, ?> inputs) {
        evaluations.clear();
        DmnDecisionResult result = engine.evaluateDecision(decision, new HashMap<>(inputs));
        Map<String, Object> outputs = result.isEmpty()
                ? Map.of()
                : Objects.requireNonNull(result.getSingleResult()).getEntryMap();
        return new Verdict(rulesThatApplied(), outputs);
    }

    public Set<String> rules() {
        return rules;
    }

    private Set<String> rulesThatApplied() {
        return evaluations.get(0).getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .map(ShippedDecision::shortName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String shortName(String ruleId) {
        return ruleId.replace("DecisionRule_", "");
    }

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluations::add);
        return configuration.buildEngine();
    }
}
