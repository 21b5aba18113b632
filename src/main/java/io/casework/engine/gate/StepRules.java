package io.casework.engine.gate;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps that do something have to say what, in the one way that is allowed. */
final class StepRules {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ModelContext context;
    private final Findings findings;

    StepRules(ModelContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    void apply(XmlElement root) {
        root.all().forEach(element -> {
            switch (element.local()) {
                case "serviceTask", "sendTask" -> require(isExternal(element), element, "connector-missing");
                case "businessRuleTask" -> decides(element);
                case "callActivity" -> calls(element);
                case "userTask" -> belongs(element);
                case "messageEventDefinition" -> throwsMessage(element);
                default -> {
                    // every other element is complete as the allow-list leaves it
                }
            }
        });
    }

    static boolean isExternal(XmlElement element) {
        return "external".equals(camunda(element, "type")) && camunda(element, "topic") != null;
    }

    static @Nullable String camunda(XmlElement element, String name) {
        return element.attribute(CAMUNDA, name);
    }

    private void require(boolean fulfilled, XmlElement element, String otherwise) {
        if (!fulfilled) {
            findings.error(element, Complaint.of(otherwise));
        }
    }

    private void decides(XmlElement task) {
        boolean decision = camunda(task, "decisionRef") != null;
        require(decision || isExternal(task), task, "decision-missing");
        require(!decision || camunda(task, "type") == null, task, "decision-or-connector");
    }

    private void calls(XmlElement call) {
        String callee = call.attribute("calledElement");
        require(callee != null, call, "process-missing");
        require(callee == null || !context.own().contains(callee), call, "call-recursion");
        boolean passesKey = extensions(call, "in").anyMatch(in -> in.attribute("businessKey") != null);
        if (!passesKey) {
            findings.warning(call, Complaint.of("business-key"));
        }
    }

    private void belongs(XmlElement task) {
        boolean seen = Stream.of("candidateGroups", "assignee", "candidateUsers")
                .anyMatch(name -> camunda(task, name) != null);
        if (!seen) {
            findings.warning(task, Complaint.of("team-missing"));
        }
        require(camunda(task, "formKey") == null || camunda(task, "formRef") == null, task, "form-twice");
    }

    /** Throwing a message is a call like any other; catching one needs no connector. */
    private void throwsMessage(XmlElement definition) {
        XmlElement event = definition.parent();
        if (event != null && Set.of("endEvent", "intermediateThrowEvent").contains(event.local())) {
            require(isExternal(definition), definition, "connector-missing");
        }
    }

    private static Stream<XmlElement> extensions(XmlElement element, String local) {
        return element.children("extensionElements").flatMap(extensions -> extensions.children(local));
    }
}
