package io.casework.engine.gate;

import static io.casework.engine.gate.Models.condition;
import static io.casework.engine.gate.Models.definitions;
import static io.casework.engine.gate.Models.process;
import static io.casework.engine.gate.Models.step;
import static io.casework.engine.gate.Models.userTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to bring code into a flow: what the gate says, and where. */
class RefusedCodeTests {

    private static final String EXEC = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String EXTERNAL = "camunda:type=\"external\" camunda:topic=\"crm.push-case\"";

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource({"code", "expressions"})
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

    static Stream<Arguments> code() {
        return Stream.of(
                arguments("code-refused", "n", step("<serviceTask id=\"n\" camunda:class=\"java.lang.Object\"/>")),
                arguments("code-refused", "n", step("<serviceTask id=\"n\" camunda:expression=\"${x}\"/>")),
                arguments("code-refused", "n", step("<sendTask id=\"n\" camunda:delegateExpression=\"${x}\"/>")),
                arguments(
                        "code-refused",
                        "n",
                        step(
                                "<c:serviceTask xmlns:c=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:z=\"http://camunda.org/schema/1.0/bpmn\" id=\"n\" z:class=\"x\"/>")),
                arguments(
                        "code-refused",
                        "n",
                        step("<serviceTask id=\"n\" camunda:&#99;lass=\"x\"/>".replace("&#99;", "c"))),
                arguments(
                        "namespace-alias",
                        "n",
                        step("<serviceTask xmlns:a=\"http://activiti.org/bpmn\" id=\"n\" a:class=\"x\"/>")),
                arguments(
                        "namespace-alias",
                        "n",
                        step(
                                "<serviceTask xmlns:a=\"http://www.camunda.com/fox\" id=\"n\" a:failedJobRetryTimeCycle=\"x\"/>")),
                arguments(
                        "namespace-alias",
                        "n",
                        extension(EXTERNAL, "<a:executionListener xmlns:a=\"http://activiti.org/bpmn\" class=\"x\"/>")),
                arguments("value-unknown", "n", step("<serviceTask id=\"n\" camunda:type=\"shell\"/>")),
                arguments("value-unknown", "n", step("<serviceTask id=\"n\" camunda:type=\"mail\"/>")),
                arguments("value-unknown", "n", step("<businessRuleTask id=\"n\" camunda:type=\"SHELL\"/>")),
                arguments(
                        "script-refused",
                        "n",
                        step("<scriptTask id=\"n\" scriptFormat=\"juel\"><script>1</script></scriptTask>")),
                arguments(
                        "script-refused",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                arguments(
                        "parameter-shape",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><camunda:value>${x}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>")),
                arguments(
                        "parameter-shape",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:inputOutput><camunda:outputParameter name=\"a\"><camunda:map><camunda:entry key=\"${x}\">1</camunda:entry></camunda:map></camunda:outputParameter></camunda:inputOutput>")),
                arguments(
                        "listener-refused",
                        "n",
                        extension(EXTERNAL, "<camunda:executionListener event=\"start\" class=\"x\"/>")),
                arguments(
                        "listener-refused",
                        "n",
                        step(
                                "<userTask id=\"n\"><extensionElements><camunda:taskListener event=\"create\" expression=\"${x}\"/></extensionElements></userTask>")),
                arguments(
                        "listener-refused",
                        "p",
                        process(
                                "<extensionElements><camunda:executionListener event=\"start\" class=\"x\"/></extensionElements><startEvent id=\"s\"/>")),
                arguments(
                        "connector-inline",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                arguments(
                        "code-refused",
                        "n",
                        extension(EXTERNAL, "<camunda:field name=\"command\" stringValue=\"id\"/>")),
                arguments(
                        "form-inline",
                        "n",
                        step(
                                "<userTask id=\"n\"><extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\"/></camunda:formData></extensionElements></userTask>")),
                arguments(
                        "form-inline",
                        "n",
                        step(
                                "<userTask id=\"n\"><extensionElements><camunda:formProperty id=\"f\" expression=\"#{x}\"/></extensionElements></userTask>")),
                arguments("code-refused", "n", step("<userTask id=\"n\" camunda:formHandlerClass=\"x\"/>")),
                arguments(
                        "retry-cycle",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>")),
                arguments(
                        "error-expression",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:errorEventDefinition id=\"x\" errorRef=\"e\" expression=\"${x}\"/>")),
                arguments(
                        "error-expression",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:errorEventDefinition id=\"x\" errorRef=\"n\" expression=\" ${false}\"/>")),
                arguments(
                        "error-expression",
                        "n",
                        step("<userTask id=\"n\" camunda:candidateGroups=\"orders\"><extensionElements>"
                                + "<camunda:errorEventDefinition errorRef=\"n\" expression=\"${false}\"/>"
                                + "</extensionElements></userTask>")),
                arguments(
                        "code-refused",
                        "n",
                        step(
                                "<callActivity id=\"n\" calledElement=\"ticket-escalation\" camunda:variableMappingClass=\"x\"/>")),
                arguments("case-refused", "n", step("<callActivity id=\"n\" camunda:caseRef=\"x\"/>")),
                arguments(
                        "assignment-expression",
                        "n",
                        step(
                                "<userTask id=\"n\"><potentialOwner><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>")),
                arguments(
                        "starter-refused",
                        "p",
                        process(
                                "<extensionElements><camunda:potentialStarter/></extensionElements><startEvent id=\"s\"/>")),
                arguments(
                        "import-refused",
                        "defs",
                        definitions(
                                "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1/x\" namespace=\"x\"/>")),
                arguments(
                        "namespace-foreign",
                        "n",
                        step(
                                "<task id=\"n\"><documentation><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/></documentation></task>")),
                arguments("namespace-missing", "n", step("<task id=\"n\"><script xmlns=\"\">x</script></task>")));
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments("expression-refused", "f1", condition(EXEC)),
                arguments("expression-refused", "f1", condition("#{a.b}")),
                arguments("expression-refused", "f1", condition("${a['b']}")),
                arguments("expression-refused", "f1", condition("${a = 1}")),
                arguments("expression-refused", "f1", condition("${execution}")),
                arguments("expression-refused", "f1", condition("${exec('x')}")),
                arguments("expression-refused", "f1", condition("${a}#{b}")),
                arguments("expression-refused", "f1", condition("${#{a}}")),
                arguments("expression-refused", "f1", condition("\\${a}")),
                arguments("condition-invalid", "f1", condition("amount > 5")),
                arguments("condition-invalid", "f1", condition("${a} ${b}")),
                arguments(
                        "script-refused",
                        "f1",
                        condition("${a}").replace("<conditionExpression", "<conditionExpression language=\"groovy\"")),
                arguments(
                        "attribute-refused",
                        "f1",
                        condition("${a}").replace("xsi:type=\"tFormalExpression\"", "xsi:type=\"tScript\"")),
                arguments("expression-refused", "n", userTask("name=\"Hello " + EXEC + "\"")),
                arguments(
                        "expression-refused",
                        "n",
                        step("<userTask id=\"n\"><documentation>" + EXEC + "</documentation></userTask>")),
                arguments("expression-refused", "n", userTask("camunda:dueDate=\"" + EXEC + "\"")),
                arguments("expression-refused", "n", userTask("camunda:followUpDate=\"" + EXEC + "\"")),
                arguments("expression-refused", "n", userTask("camunda:priority=\"" + EXEC + "\"")),
                arguments("expression-refused", "n", userTask("camunda:assignee=\"" + EXEC + "\"")),
                arguments("people", "n", userTask("camunda:candidateUsers=\"${x}\"")),
                arguments(
                        "expression-refused",
                        "n",
                        step("<userTask id=\"n\" camunda:candidateGroups=\"orders," + EXEC + "\"/>")),
                arguments("team-unknown", "n", step("<userTask id=\"n\" camunda:candidateGroups=\"nobody\"/>")),
                arguments("form-unknown", "n", userTask("camunda:formKey=\"embedded:app:../../x.html\"")),
                arguments("form-unknown", "n", userTask("camunda:formKey=\"${form}\"")),
                arguments(
                        "connector-unknown",
                        "n",
                        step("<serviceTask id=\"n\" camunda:type=\"external\" camunda:topic=\"${topic}\"/>")),
                arguments(
                        "expression-refused",
                        "n",
                        step("<serviceTask id=\"n\" " + EXTERNAL + " camunda:taskPriority=\"" + EXEC + "\"/>")),
                arguments("number-invalid", "n", step("<task id=\"n\" camunda:jobPriority=\"${x}\"/>")),
                arguments("decision-unknown", "n", step("<businessRuleTask id=\"n\" camunda:decisionRef=\"${x}\"/>")),
                arguments("process-unknown", "n", step("<callActivity id=\"n\" calledElement=\"${x}\"/>")),
                arguments(
                        "expression-refused",
                        "n",
                        call("<camunda:in businessKey=\"#{execution.processInstanceId}\"/>")),
                arguments(
                        "expression-refused",
                        "n",
                        call("<camunda:in sourceExpression=\"" + EXEC + "\" target=\"x\"/>")),
                arguments("variable-name", "n", call("<camunda:in source=\"a.b\" target=\"x\"/>")),
                arguments(
                        "expression-refused",
                        "n",
                        extension(
                                EXTERNAL,
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\">" + EXEC
                                        + "</camunda:inputParameter></camunda:inputOutput>")),
                arguments(
                        "expression-misplaced",
                        "m",
                        definitions(
                                "<message id=\"m\" name=\"${x}\"/><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/></process>")),
                arguments(
                        "expression-misplaced",
                        "m",
                        definitions(
                                "<signal id=\"m\" name=\"#{x}\"/><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/></process>")),
                arguments(
                        "expression-misplaced",
                        "m",
                        definitions(
                                "<error id=\"m\" errorCode=\"x\" camunda:errorMessage=\"${x}\"/><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/></process>")),
                arguments(
                        "people",
                        "p",
                        process("<startEvent id=\"s\"/>")
                                .replace("isExecutable", "camunda:candidateStarterGroups=\"${x}\" isExecutable")));
    }

    private static String extension(String attributes, String extension) {
        return step("<serviceTask id=\"n\" " + attributes + "><extensionElements>" + extension
                + "</extensionElements></serviceTask>");
    }

    private static String call(String extension) {
        return step("<callActivity id=\"n\" calledElement=\"ticket-escalation\"><extensionElements>" + extension
                + "</extensionElements></callActivity>");
    }
}
