package io.casework.engine;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes each output of a decision the process variable of the same name, so that a model needs no expression to take a
 * result apart. A decision without an answer fails: a ticket that no rule covers must be seen, not routed to nobody.
 */
@Component
class DecisionOutputs extends AbstractBpmnParseListener {

    private static final ExecutionListener SPREAD = DecisionOutputs::spread;

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, SPREAD);
        }
    }

    private static void spread(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(DecisionEvaluationUtil.DECISION_RESULT_VARIABLE);
        DmnDecisionResultEntries answer = onlyAnswer(result);
        if (answer == null) {
            throw new ProcessEngineException(
                    "No rule of the decision at " + execution.getCurrentActivityId() + " covers this case.");
        }
        answer.getEntryMap().forEach(execution::setVariable);
    }

    private static @Nullable DmnDecisionResultEntries onlyAnswer(@Nullable DmnDecisionResult result) {
        return result == null ? null : result.getSingleResult();
    }
}
