package io.casework.engine.gate;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps that do something have to say what, in the one way that is allowed. */
final class StepRules {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String PICK = "Pick a step from the palette.";
    private static final Complaint NOTHING_TO_DO =
            Complaint.of("connector-missing", "The step has no connector, so there is nothing for it to do.", PICK);
    private static final Complaint NO_DECISION =
            Complaint.of("decision-missing", "The step names no decision.", "Pick a decision table.");
    private static final Complaint NO_CALLEE =
            Complaint.of("process-missing", "The step calls no flow.", "Pick a flow.");
    private static final Complaint RECURSION = Complaint.of(
            "call-recursion", "The flow calls itself and would never end.", "Draw a loop inside the flow instead.");
    private static final Complaint NO_BUSINESS_KEY = Complaint.of(
            "business-key",
            "The called flow won't know its case.",
            "Pass the business key: #{execution.processBusinessKey}.");
    private static final Complaint NO_TEAM =
            Complaint.of("team-missing", "Nobody will see this task: it belongs to no team.", "Pick a team.");
    private static final Complaint TWO_FORMS =
            Complaint.of("form-twice", "The step names two forms.", "Keep either the form key or the form reference.");

    private final ModelContext context;
    private final Findings findings;

    StepRules(ModelContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    void apply(XmlElement root) {
        root.all().forEach(element -> {
            switch (element.local()) {
                case "serviceTask", "sendTask" -> require(isExternal(element), element, NOTHING_TO_DO);
                case "businessRuleTask" -> decides(element);
                case "callActivity" -> calls(element);
                case "userTask" -> belongs(element);
                case "startEvent" -> oneForm(element);
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

    private void require(boolean fulfilled, XmlElement element, Complaint otherwise) {
        if (!fulfilled) {
            findings.error(element, otherwise);
        }
    }

    private void decides(XmlElement task) {
        boolean decision = camunda(task, "decisionRef") != null;
        require(decision || isExternal(task), task, NO_DECISION);
        require(
                !decision || camunda(task, "type") == null,
                task,
                Complaint.of("decision-or-connector", "The step names both a decision and a connector.", PICK));
    }

    private void calls(XmlElement call) {
        String callee = call.attribute("calledElement");
        require(callee != null, call, NO_CALLEE);
        require(callee == null || !context.own().contains(callee), call, RECURSION);
        boolean passesKey = extensions(call, "in").anyMatch(in -> in.attribute("businessKey") != null);
        if (!passesKey) {
            findings.warning(call, NO_BUSINESS_KEY);
        }
    }

    private void belongs(XmlElement task) {
        boolean seen = Stream.of("candidateGroups", "assignee", "candidateUsers")
                .anyMatch(name -> camunda(task, name) != null);
        if (!seen) {
            findings.warning(task, NO_TEAM);
        }
        oneForm(task);
    }

    private void oneForm(XmlElement step) {
        require(camunda(step, "formKey") == null || camunda(step, "formRef") == null, step, TWO_FORMS);
    }

    /** Throwing a message is a call like any other; catching one needs no connector. */
    private void throwsMessage(XmlElement definition) {
        XmlElement event = definition.parent();
        if (event != null && Set.of("endEvent", "intermediateThrowEvent").contains(event.local())) {
            require(isExternal(definition), definition, NOTHING_TO_DO);
        }
    }

    private static Stream<XmlElement> extensions(XmlElement element, String local) {
        return element.children("extensionElements").flatMap(extensions -> extensions.children(local));
    }
}
