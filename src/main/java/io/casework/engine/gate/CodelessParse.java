package io.casework.engine.gate;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Parses a model as the engine does, once it is known that nothing in it would run code. A parse listener would be too
 * late: the engine instantiates some classes while it parses.
 */
final class CodelessParse extends BpmnParse {

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

    CodelessParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        refuseCode(rootElement, 0);
        super.parseRootElement();
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
