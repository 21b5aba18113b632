package io.casework.engine.gate;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Watches the engine parse: what may repeat gets a bound. */
final class ModelWatch extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        StepBudget.apply(definition);
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        if (body.getActivityBehavior() instanceof MultiInstanceActivityBehavior behavior) {
            BoundedLoop.apply(behavior);
        }
    }

    @Override
    public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, new CallDepth());
    }
}
