package io.casework.engine.gate;

import static io.casework.engine.gate.Models.process;
import static io.casework.engine.gate.Models.step;
import static io.casework.engine.gate.Models.userTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What customers write comes into every place where the gate admits an expression, and is never one itself: it shows as
 * it was written, or is refused for what it is not.
 */
class HostileDataTests {

    private static final String WITNESS = "EVALUATED";

    static final List<String> WRITTEN = List.of(
            "${witness}",
            "#{witness}",
            "Dear ${witness} #{witness}",
            "${written}",
            "${now()}",
            "=witness",
            "{{witness}}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "<#assign x='freemarker.template.utility.Execute'?new()>",
            "#{T(java.lang.Runtime).getRuntime()}",
            "${jndi:ldap://127.0.0.1:1/x}",
            "%s%n%x %1$999999999d",
            "\u202E\u0000${witness}");

    private static GuardedEngine guarded;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        guarded = new GuardedEngine();
        engine = guarded.engine();
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void showsInATask_asItWasWritten(String written) {
        Task task = taskOf(
                admitted(
                        step(
                                "<userTask id=\"n\" name=\"Reply to ${written}\" camunda:assignee=\"${written}\""
                                        + " camunda:candidateGroups=\"${written}\"><documentation>About ${written}.</documentation></userTask>")),
                written);

        assertThat(task.getName()).isEqualTo("Reply to " + written);
        assertThat(task.getDescription()).isEqualTo("About " + written + ".");
        assertThat(task.getAssignee()).isEqualTo(written);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains(written);
    }

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void isPassedOn_asItWasWritten(String written) {
        ProcessInstance instance = started(
                admitted(step(
                        "<serviceTask id=\"n\" camunda:type=\"external\" camunda:topic=\"external.look\"><extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name=\"alone\">${written}</camunda:inputParameter>"
                                + "<camunda:inputParameter name=\"within\">Dear ${written}!</camunda:inputParameter>"
                                + "<camunda:inputParameter name=\"chosen\">${written == null ? 'x' : written}</camunda:inputParameter>"
                                + "</camunda:inputOutput></extensionElements></serviceTask>")),
                written);

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .list())
                .filteredOn(variable -> !variable.getName().equals("witness"))
                .extracting(variable -> variable.getName() + " " + variable.getValue())
                .containsExactlyInAnyOrder(
                        "written " + written, "alone " + written, "within Dear " + written + "!", "chosen " + written);
    }

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void isComparedInACondition_andNotEvaluated(String written) {
        String model = process(
                "<startEvent id=\"s\"/><exclusiveGateway id=\"g\" default=\"f3\"/>"
                        + "<userTask id=\"equal\" camunda:candidateGroups=\"orders\"/><userTask id=\"other\" camunda:candidateGroups=\"orders\"/>"
                        + "<endEvent id=\"e\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>"
                        + "<sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"equal\"><conditionExpression xsi:type=\"tFormalExpression\">${written == witness}</conditionExpression></sequenceFlow>"
                        + "<sequenceFlow id=\"f3\" sourceRef=\"g\" targetRef=\"other\"/>"
                        + "<sequenceFlow id=\"f4\" sourceRef=\"equal\" targetRef=\"e\"/><sequenceFlow id=\"f5\" sourceRef=\"other\" targetRef=\"e\"/>");

        assertThat(taskOf(admitted(model), written).getTaskDefinitionKey()).isEqualTo("other");
    }

    static final List<String> PLACES = List.of(
            "camunda:dueDate=\"${written}\"", "camunda:followUpDate=\"${written}\"", "camunda:priority=\"${written}\"");

    @ParameterizedTest
    @FieldSource("PLACES")
    void isRefused_whereADateOrANumberBelongs(String place) {
        String model = admitted(userTask(place));

        for (String written : List.of("${witness}", "#{witness}", "tomorrow", "-")) {
            assertThatThrownBy(() -> started(model, written))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageNotContaining(WITNESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeDate", "timeDuration"})
    void isRefused_whereATimeBelongs(String kind) {
        String model = admitted(
                process(
                        "<startEvent id=\"s\"/><intermediateCatchEvent id=\"n\"><timerEventDefinition><" + kind
                                + " xsi:type=\"tFormalExpression\">${written}</" + kind
                                + "></timerEventDefinition></intermediateCatchEvent><endEvent id=\"e\"/>"
                                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"n\"/><sequenceFlow id=\"f2\" sourceRef=\"n\" targetRef=\"e\"/>"));

        for (String written : List.of("${witness}", "#{witness}", "tomorrow", "R/PT0S/x")) {
            assertThatThrownBy(() -> started(model, written))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageNotContaining(WITNESS);
        }
    }

    /** The gate has to admit the model: what it keeps out needs no test here. */
    private static String admitted(String model) {
        assertThat(Models.check("p.bpmn", model)).noneMatch(Finding::refuses);
        return model;
    }

    private static ProcessInstance started(String model, String written) {
        guarded.deploy("p.bpmn", model);
        return engine.getRuntimeService()
                .startProcessInstanceByKey("p", "C-1", Map.of("written", written, "witness", WITNESS));
    }

    private static Task taskOf(String model, String written) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(started(model, written).getId())
                .singleResult();
    }
}
