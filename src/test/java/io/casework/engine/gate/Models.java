package io.casework.engine.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Small models around the one thing that a test is about. */
final class Models {

    static final GateCatalogue CATALOGUE = new GateCatalogue(
            Set.of(
                    "assistant.classify-ticket",
                    "assistant.draft-reply",
                    "crm.push-case",
                    "messaging.notify-team",
                    "messaging.send-reply",
                    "messaging.send-survey",
                    "support.raise-priority"),
            Set.of("support/answer-customer", "sales/review-lead"),
            Set.of("ticket-routing", "service-level"),
            Set.of("ticket-escalation"),
            Set.of("accounts", "billing", "orders", "sales", "service-desk", "technical"),
            Set.of("customer-replied"),
            ModelFunctions.names());

    private static final String OPEN =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"defs\" targetNamespace=\"test\">";

    private Models() {}

    static String definitions(String inside) {
        return OPEN + inside + "</definitions>";
    }

    static String process(String inside) {
        return definitions(
                "<process id=\"p\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\">" + inside + "</process>");
    }

    /** start → the step, whose id is {@code n} → end */
    static String step(String step) {
        return process("<startEvent id=\"s\"/>" + step
                + "<endEvent id=\"e\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"n\"/>"
                + "<sequenceFlow id=\"f2\" sourceRef=\"n\" targetRef=\"e\"/>");
    }

    static String userTask(String attributes) {
        return step("<userTask id=\"n\" camunda:candidateGroups=\"orders\" " + attributes + "/>");
    }

    /** start → an exclusive gateway with a condition → task → end */
    static String condition(String text) {
        return process(
                "<startEvent id=\"s\"/><userTask id=\"n\" camunda:candidateGroups=\"orders\"/><endEvent id=\"e\"/>"
                        + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"n\"><conditionExpression xsi:type=\"tFormalExpression\"><![CDATA["
                        + text + "]]></conditionExpression></sequenceFlow>"
                        + "<sequenceFlow id=\"f2\" sourceRef=\"n\" targetRef=\"e\"/>");
    }

    static String decision(String input, String cell, String output) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\">"
                + "<decision xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"dec\" name=\"dec\" camunda:historyTimeToLive=\"P30D\"><decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"ie\"><text><![CDATA["
                + input + "]]></text></inputExpression></input><output id=\"o\" name=\"o\"/>"
                + "<rule id=\"r\"><inputEntry id=\"rc\"><text><![CDATA[" + cell
                + "]]></text></inputEntry><outputEntry id=\"ro\"><text><![CDATA[" + output
                + "]]></text></outputEntry></rule></decisionTable></decision></definitions>";
    }

    static List<Finding> check(String name, String content) {
        return new DeploymentGate().check(file(name, content), CATALOGUE);
    }

    static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
