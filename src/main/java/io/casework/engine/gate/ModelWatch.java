package io.casework.engine.gate;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Watches the engine parse: whatever would run code stops the deployment, and what may repeat gets a bound. */
final class ModelWatch extends AbstractBpmnParseListener {

    private static final int DEEPEST = RuleBook.shipped().bpmn().limits().depth();
    private static final Set<String> ALIASES =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://www.camunda.com/fox");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "delegateExpression",
            "expression",
            "resource",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "formHandlerClass",
            "caseRef",
            "scriptFormat");
    private static final Set<String> ELEMENTS = Set.of(
            "executionListener",
            "taskListener",
            "script",
            "scriptTask",
            "connector",
            "field",
            "formData",
            "formProperty",
            "failedJobRetryTimeCycle",
            "conditionalEventDefinition",
            "resourceAssignmentExpression",
            "import",
            "loopDataInputRef");

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseCode(process, 1);
        StepBudget.apply(definition);
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseCode(root, 0);
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

    private static void refuseCode(Element element, int depth) {
        if (depth > DEEPEST) {
            throw refusal("more than " + DEEPEST + " elements in each other");
        }
        element.attributes().forEach(attribute -> refuseAttribute(element, attribute));
        if (ELEMENTS.contains(element.getTagName())) {
            throw refusal("'" + element.getTagName() + "'");
        }
        element.elements().forEach(child -> refuseCode(child, depth + 1));
    }

    private static void refuseAttribute(Element element, String key) {
        int colon = key.lastIndexOf(':');
        String name = key.substring(colon + 1);
        boolean ours = colon > 0 && ALIASES.contains(key.substring(0, colon));
        boolean code = ATTRIBUTES.contains(name) && (ours || name.equals("scriptFormat"));
        boolean type = ours && name.equals("type") && !"external".equals(element.attribute(key));
        boolean condition = element.getTagName().equals("errorEventDefinition")
                && name.equals("expression")
                && !TextValues.NEVER.equals(element.attribute(key));
        boolean language = element.getTagName().equals("conditionExpression") && name.equals("language");
        if (code || type || condition || language) {
            throw refusal("'" + name + "'");
        }
    }

    private static ProcessEngineException refusal(String what) {
        return new ProcessEngineException("Models can't contain " + what);
    }
}
