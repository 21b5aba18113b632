package io.casework.engine.gate;

import static io.casework.engine.gate.Models.decision;
import static io.casework.engine.gate.Models.definitions;
import static io.casework.engine.gate.Models.process;
import static io.casework.engine.gate.Models.step;
import static io.casework.engine.gate.Models.userTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One model for each rule on events, structure and decisions: what it must say, and where. */
class RefusedModelsTests {

    private static final String EXEC = "${''.getClass().forName('java.lang.Runtime')}";

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource({"events", "structure", "decisions"})
    void refuses(String rule, String element, String model) {
        String name = model.contains("/DMN/") ? "x.dmn" : "x.bpmn";

        assertThat(Models.check(name, model)).filteredOn(Finding::refuses).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.reason()).isNotBlank();
        });
        assertThatThrownBy(() -> new DeploymentGate().admit(Models.file(name, model), Models.CATALOGUE))
                .isInstanceOf(ModelRefused.class);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments("timer-cycle", "n", boundary("<timeCycle>R/PT0S</timeCycle>")),
                arguments("timer-cycle", "n", boundary("<timeCycle>R/PT1S</timeCycle>")),
                arguments("timer-cycle", "n", boundary("<timeCycle>R999999/PT1H</timeCycle>")),
                arguments("timer-cycle", "n", boundary("<timeCycle>${cycle}</timeCycle>")),
                arguments("timer-cycle", "n", boundary("<timeCycle>* * * * * ?</timeCycle>")),
                arguments("timer-duration", "n", boundary("<timeDuration>two days</timeDuration>")),
                arguments("timer-duration", "n", boundary("<timeDuration>PT0S</timeDuration>")),
                arguments("timer-duration", "n", boundary("<timeDuration>PT-5M</timeDuration>")),
                arguments("timer-duration", "n", boundary("<timeDuration>P9999Y</timeDuration>")),
                arguments("expression-refused", "n", boundary("<timeDuration>" + EXEC + "</timeDuration>")),
                arguments("timer-date", "n", boundary("<timeDate>2027-02-31</timeDate>")),
                arguments("timer-incomplete", "n", boundary("")),
                arguments(
                        "timer-start-variable",
                        "s",
                        process(
                                "<startEvent id=\"s\"><timerEventDefinition><timeDuration>${x}</timeDuration></timerEventDefinition></startEvent>")),
                arguments(
                        "conditional-refused",
                        "n",
                        step(
                                "<intermediateCatchEvent id=\"n\"><conditionalEventDefinition><condition>${x}</condition></conditionalEventDefinition></intermediateCatchEvent>")),
                arguments(
                        "message-reserved",
                        "s",
                        definitions(
                                "<message id=\"m\" name=\"customer-replied\"/><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"><messageEventDefinition messageRef=\"m\"/></startEvent></process>")),
                arguments(
                        "message-reserved",
                        "e",
                        definitions(
                                "<signal id=\"m\" name=\"system.stop\"/><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"><signalEventDefinition signalRef=\"m\"/></endEvent></process>")),
                arguments("message-missing", "n", step("<receiveTask id=\"n\"/>")),
                arguments(
                        "event-definitions",
                        "n",
                        step(
                                "<intermediateThrowEvent id=\"n\"><linkEventDefinition name=\"a\"/><compensateEventDefinition/></intermediateThrowEvent>")),
                arguments("start-events", "p", process("<startEvent id=\"s\"/><startEvent id=\"s2\"/>")),
                arguments("start-events", "p", process("<endEvent id=\"e\"/>")),
                arguments("form-unknown", "s", process("<startEvent id=\"s\" camunda:formKey=\"support/nothing\"/>")),
                arguments(
                        "form-twice",
                        "s",
                        process(
                                "<startEvent id=\"s\" camunda:formKey=\"sales/review-lead\" camunda:formRef=\"sales/review-lead\"/>")),
                arguments(
                        "starter-unknown",
                        "p",
                        process("<startEvent id=\"s\"/>")
                                .replace(
                                        "isExecutable",
                                        "camunda:candidateStarterGroups=\"orders, nobody\" isExecutable")));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                arguments("loop-cardinality", "n", repeated("<loopCardinality>101</loopCardinality>")),
                arguments("loop-cardinality", "n", repeated("<loopCardinality>${x}</loopCardinality>")),
                arguments("loop-data", "n", repeated("<loopDataInputRef>x</loopDataInputRef>")),
                arguments("loop-incomplete", "n", repeated("")),
                arguments(
                        "loop-product",
                        "n",
                        process(
                                "<startEvent id=\"s\"/><subProcess id=\"b\"><startEvent id=\"bs\"/><userTask id=\"n\"><multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics></userTask><multiInstanceLoopCharacteristics><loopCardinality>11</loopCardinality></multiInstanceLoopCharacteristics></subProcess>")),
                arguments("loop-marker", "n", step("<userTask id=\"n\"><standardLoopCharacteristics/></userTask>")),
                arguments("call-recursion", "n", step("<callActivity id=\"n\" calledElement=\"p\"/>")),
                arguments(
                        "loop-without-pause",
                        "n",
                        step(
                                "<task id=\"n\" camunda:asyncBefore=\"true\"/><sequenceFlow id=\"again\" sourceRef=\"n\" targetRef=\"n\"/>")),
                arguments("connector-missing", "n", step("<serviceTask id=\"n\"/>")),
                arguments("connector-unknown", "n", external("external.")),
                arguments("connector-unknown", "n", external("external.*")),
                arguments("connector-unknown", "n", external("external.Check-credit")),
                arguments("connector-unknown", "n", external("external.check.credit")),
                arguments("connector-unknown", "n", external("external.check-credit ")),
                arguments("connector-unknown", "n", external("external." + "a".repeat(64))),
                arguments("connector-unknown", "n", external("externals.check-credit")),
                arguments("connector-missing", "n", step("<serviceTask id=\"n\" camunda:topic=\"crm.push-case\"/>")),
                arguments(
                        "connector-missing",
                        "n",
                        step("<intermediateThrowEvent id=\"n\"><messageEventDefinition/></intermediateThrowEvent>")),
                arguments("decision-missing", "n", step("<businessRuleTask id=\"n\"/>")),
                arguments(
                        "reference-broken",
                        "f",
                        process("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"ghost\"/>")),
                arguments("id-twice", "s", process("<startEvent id=\"s\"/><endEvent id=\"s\"/>")),
                arguments("id-invalid", "a b", process("<startEvent id=\"a b\"/>")),
                arguments("history-days", "p", process("<startEvent id=\"s\"/>").replace("P30D", "P0D")),
                arguments(
                        "tenant-refused",
                        "n",
                        step(
                                "<callActivity id=\"n\" calledElement=\"ticket-escalation\" camunda:calledElementTenantId=\"x\"/>")),
                arguments("text-too-long", "n", userTask("name=\"" + "x".repeat(256) + "\"")),
                arguments("text-unexpected", "n", step("<task id=\"n\">text</task>")),
                arguments("element-unsupported", "n", process("<transaction id=\"n\"/>")),
                arguments("element-refused", "n", process("<choreographyTask id=\"n\"/>")),
                arguments("attribute-refused", "n", step("<task id=\"n\" camunda:brandNew=\"x\"/>")),
                arguments(
                        "schema-location",
                        "defs",
                        process("<startEvent id=\"s\"/>")
                                .replace(
                                        "targetNamespace",
                                        "xsi:schemaLocation=\"x http://127.0.0.1:1/x.xsd\" targetNamespace")),
                arguments("root-unknown", null, "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                arguments("process-missing", "defs", definitions("")),
                arguments(
                        "model-too-large",
                        "defs",
                        process(IntStream.range(0, 2_000)
                                .mapToObj(i -> "<task id=\"t" + i + "\"/>")
                                .collect(Collectors.joining()))),
                arguments(
                        "model-too-large",
                        null,
                        process("<startEvent id=\"s\"/>" + "<subProcess>".repeat(60) + "</subProcess>".repeat(60))),
                arguments(
                        "drawing",
                        "sh",
                        definitions(
                                "<process id=\"p\"><startEvent id=\"s\"/></process><bpmndi:BPMNDiagram xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\"><bpmndi:BPMNPlane bpmnElement=\"p\"><bpmndi:BPMNShape id=\"sh\" bpmnElement=\"s\"><dc:Bounds xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" x=\"NaN\" y=\"1e308\" width=\"1\" height=\"1\"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>")),
                arguments(
                        "reply-unread",
                        "n2",
                        process(
                                "<startEvent id=\"s\"/><serviceTask id=\"n1\" camunda:type=\"external\" camunda:topic=\"assistant.draft-reply\"/><exclusiveGateway id=\"g\"/><serviceTask id=\"n2\" camunda:type=\"external\" camunda:topic=\"messaging.send-reply\"/><sequenceFlow id=\"a\" sourceRef=\"s\" targetRef=\"n1\"/><sequenceFlow id=\"b\" sourceRef=\"n1\" targetRef=\"g\"/><sequenceFlow id=\"c\" sourceRef=\"g\" targetRef=\"n2\"/>")));
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                arguments(
                        "decision-language",
                        "ie",
                        decision("a", "-", "1")
                                .replace("<inputExpression", "<inputExpression expressionLanguage=\"juel\"")),
                arguments(
                        "decision-language",
                        "rc",
                        decision("a", "-", "1").replace("<inputEntry", "<inputEntry expressionLanguage=\"groovy\"")),
                arguments(
                        "decision-language",
                        "d",
                        decision("a", "-", "1")
                                .replace("id=\"d\"", "id=\"d\" expressionLanguage=\"http://camunda.org/juel\"")),
                arguments("feel-refused", "ie", decision("${x}", "-", "1")),
                arguments("feel-refused", "ie", decision("for x in 1..9 return x", "-", "1")),
                arguments("feel-refused", "rc", decision("a", "some x in [1,2] satisfies x > 1", "1")),
                arguments(
                        "feel-refused",
                        "ro",
                        decision("a", "-", "{f: function(x) external {java: {class: \"java.lang.Math\"}}}.f(1)")),
                arguments("feel-refused", "ro", decision("a", "-", "10 ** 100000")),
                arguments("feel-refused", "rc", decision("a", "matches(?, \"(a+)+$\")", "1")),
                arguments(
                        "feel-refused", "ro", decision("a", "-", "(".repeat(2_000 / 8) + "1" + ")".repeat(2_000 / 8))),
                arguments(
                        "decision-definition",
                        "k",
                        decision("a", "-", "1").replace("<decision ", "<businessKnowledgeModel id=\"k\"/><decision ")),
                arguments(
                        "decision-shape",
                        "c",
                        decision("a", "-", "1").replace("<decisionTable", "<context id=\"c\"/><decisionTable")),
                arguments(
                        "decision-cycle",
                        "dec",
                        decision("a", "-", "1")
                                .replace(
                                        "<decisionTable",
                                        "<informationRequirement><requiredDecision href=\"#dec\"/></informationRequirement><decisionTable")),
                arguments(
                        "reference-broken",
                        "dec",
                        decision("a", "-", "1")
                                .replace(
                                        "<decisionTable",
                                        "<informationRequirement><requiredDecision href=\"http://127.0.0.1/x#y\"/></informationRequirement><decisionTable")),
                arguments(
                        "import-refused",
                        "d",
                        decision("a", "-", "1")
                                .replace(
                                        "<decision ",
                                        "<import namespace=\"x\" locationURI=\"http://127.0.0.1/\" importType=\"x\"/><decision ")),
                arguments(
                        "decision-too-large",
                        "t",
                        decision("a", "-", "1")
                                .replace("</decisionTable>", "<rule/>".repeat(1_000) + "</decisionTable>")));
    }

    @Test
    void warns_whenAJoinWaitsForBranchesOfAChoice() {
        String join =
                "<startEvent id=\"s\"/><%1$sGateway id=\"g\"/><userTask id=\"a\" camunda:candidateGroups=\"orders\"/>"
                        + "<parallelGateway id=\"j\"/><endEvent id=\"e\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>"
                        + "<sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"j\"/><sequenceFlow id=\"f3\" sourceRef=\"g\" targetRef=\"%2$s\">%3$s</sequenceFlow>"
                        + "<sequenceFlow id=\"f4\" sourceRef=\"a\" targetRef=\"j\"/><sequenceFlow id=\"f5\" sourceRef=\"j\" targetRef=\"e\"/>";

        String when = "<conditionExpression xsi:type=\"tFormalExpression\">${a}</conditionExpression>";

        assertThat(rules(process(join.formatted("exclusive", "a", when)))).containsExactly("join-waits-forever");
        assertThat(rules(process(join.formatted("parallel", "a", "")))).isEmpty();
        assertThat(rules(process(join.formatted("exclusive", "j", when)))).contains("join-waits-forever");
    }

    private static java.util.List<String> rules(String model) {
        return Models.check("x.bpmn", model).stream().map(Finding::rule).toList();
    }

    @Test
    void warns_withoutRefusing() {
        assertThat(Models.check("x.bpmn", step("<userTask id=\"n\"/>")))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("team-missing", Finding.Severity.WARNING));
    }

    private static String boundary(String timer) {
        return process(
                "<startEvent id=\"s\"/><userTask id=\"t\"/><boundaryEvent id=\"n\" attachedToRef=\"t\"><timerEventDefinition>"
                        + timer + "</timerEventDefinition></boundaryEvent>");
    }

    private static String repeated(String loop) {
        return step("<userTask id=\"n\"><multiInstanceLoopCharacteristics>" + loop
                + "</multiInstanceLoopCharacteristics></userTask>");
    }

    private static String external(String topic) {
        return step("<serviceTask id=\"n\" camunda:type=\"external\" camunda:topic=\"" + topic + "\"/>");
    }
}
