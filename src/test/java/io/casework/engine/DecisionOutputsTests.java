package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DecisionOutputsTests {

    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Parcel" name="Parcel" namespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="test-parcel" name="Parcel" camunda:historyTimeToLive="P1D">
                <decisionTable id="DecisionTable_Parcel">
                  <input id="Input_Weight"><inputExpression id="InputExpression_Weight" typeRef="integer"><text>weight</text></inputExpression></input>
                  <output id="Output_Carrier" name="carrier" typeRef="string"/>
                  <output id="Output_Days" name="days" typeRef="integer"/>
                  <rule id="DecisionRule_Light">
                    <inputEntry id="UnaryTests_Light"><text>&lt; 10</text></inputEntry>
                    <outputEntry id="LiteralExpression_LightCarrier"><text>"bike"</text></outputEntry>
                    <outputEntry id="LiteralExpression_LightDays"><text>2</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addString("test-parcel.dmn", DECISION)
                .addModelInstance("test-shipping.bpmn", shipping())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void becomeVariables_eachUnderItsOwnName() {
        String instance = runtime.startProcessInstanceByKey("test-shipping", "C-1", Map.of("weight", 3))
                .getId();

        assertThat(runtime.getVariables(instance))
                .containsEntry("carrier", "bike")
                .containsEntry("days", 2);
    }

    @Test
    void fail_whenNoRuleCoversTheCase() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("test-shipping", "C-1", Map.of("weight", 30)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Task_ChooseCarrier");
    }

    private static BpmnModelInstance shipping() {
        return Bpmn.createExecutableProcess("test-shipping")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .businessRuleTask("Task_ChooseCarrier")
                .camundaDecisionRef("test-parcel")
                .receiveTask("Task_Ship")
                .message("test-shipped")
                .endEvent()
                .done();
    }
}
