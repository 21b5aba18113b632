package io.casework.engine;

import java.util.Objects;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.NullValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the processes and decisions that a flow calls be of the version that new cases start with. A model that names a
 * version itself gets that one.
 */
@Component
class StartVersions extends AbstractBpmnParseListener {

    private final FlowStarts starts;

    StartVersions(FlowStarts starts) {
        this.starts = starts;
    }

    @Override
    public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallActivityBehavior behavior
                && behavior.getCallableElement().isLatestBinding()) {
            BaseCallableElement called = behavior.getCallableElement();
            called.setBinding(CallableElementBinding.VERSION);
            called.setVersionValueProvider(new Chosen(called, starts::processVersion));
        }
    }

    /** The engine hands out no element of a business rule task, so the task gets a new one, read from the same model. */
    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        String decision = attribute(task, "decisionRef");
        String binding = attribute(task, "decisionRefBinding");
        if (decision != null && (binding == null || binding.equals("latest"))) {
            activity.setActivityBehavior(new DmnBusinessRuleTaskActivityBehavior(
                    called(decision),
                    attribute(task, "resultVariable"),
                    DecisionEvaluationUtil.getDecisionResultMapperForName(attribute(task, "mapDecisionResult"))));
        }
    }

    private BaseCallableElement called(String decision) {
        var called = new BaseCallableElement();
        called.setDefinitionKeyValueProvider(new ConstantValueProvider(decision));
        called.setBinding(CallableElementBinding.VERSION);
        called.setVersionValueProvider(new Chosen(called, starts::decisionVersion));
        called.setVersionTagValueProvider(new NullValueProvider());
        return called;
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
    }

    private record Chosen(BaseCallableElement called, BiFunction<String, @Nullable String, @Nullable Integer> version)
            implements ParameterValueProvider {

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            String key = Objects.requireNonNull(called.getDefinitionKey(scope));
            String caseNumber = scope instanceof ExecutionEntity execution ? execution.getProcessBusinessKey() : null;
            return version.apply(key, caseNumber);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
