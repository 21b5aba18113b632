package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A flow of this test's own that decides by a table and calls another flow, each in two versions. */
@ApplicationTest
class FlowStartsTests {

    private static final String CALLER = "starts-caller";
    private static final String CALLED = "starts-called";
    private static final String RULE = "starts-rule";
    private static final List<String> CASES =
            IntStream.range(0, 2_000).mapToObj(i -> "C-" + (100_000 + i)).toList();

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessStarter starter;

    @Autowired
    Decisions decisions;

    @Autowired
    FlowStarts starts;

    @Autowired
    ThrowAwayEngines throwAways;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deployTwoVersions() {
        for (String version : List.of("one", "two")) {
            repository
                    .createDeployment()
                    .addModelInstance("caller.bpmn", caller())
                    .addModelInstance("called.bpmn", called(version))
                    .addString("rule.dmn", rule(version))
                    .deploy();
        }
    }

    @AfterEach
    void forget() {
        List.of(CALLER, CALLED, RULE).forEach(this::followNewest);
        repository.createProcessDefinitionQuery().processDefinitionKeyLike("starts-%").list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .forEach(deployment -> repository.deleteDeployment(deployment, true, true, true));
        assertThat(repository.createDeploymentQuery().list().stream().map(Deployment::getName))
                .doesNotContain(CALLER);
    }

    @Test
    void startsWithTheNewest_whenNobodyChose() {
        String instance = start("C-1");

        assertThat(version(instance)).isEqualTo(2);
        assertThat(version(calledBy(instance))).isEqualTo(2);
        assertThat(runtime.getVariable(instance, "said")).isEqualTo("two");
        assertThat(decided("C-1")).isEqualTo("two");
    }

    @Test
    void goesBackAtOnce_andLeavesRunningCasesAlone() {
        String before = start("C-1");

        List.of(CALLER, CALLED, RULE).forEach(key -> choose(key, 1, null, 100));
        String after = start("C-2");

        assertThat(version(after)).isEqualTo(1);
        assertThat(version(calledBy(after))).isEqualTo(1);
        assertThat(runtime.getVariable(after, "said")).isEqualTo("one");
        assertThat(decided("C-2")).isEqualTo("one");
        assertThat(version(before)).isEqualTo(2);
        assertThat(version(calledBy(before))).isEqualTo(2);
    }

    @Test
    void calledFlowsAndDecisionsFollowTheirOwnChoice_inWhateverVersionCallsThem() {
        choose(CALLED, 1, null, 100);

        String instance = start("C-1");

        assertThat(version(instance)).isEqualTo(2);
        assertThat(version(calledBy(instance))).isEqualTo(1);
    }

    @Test
    void splitsCasesByShare_eachAlwaysTheSameWay() {
        choose(CALLER, 2, 1, 20);
        choose(RULE, 2, 1, 20);

        List<String> chosen = CASES.stream()
                .filter(number -> Integer.valueOf(2).equals(starts.processVersion(CALLER, number)))
                .toList();

        assertThat(chosen.size()).isBetween(340, 460);
        assertThat(CASES.stream().filter(number -> Integer.valueOf(2).equals(starts.decisionVersion(RULE, number))))
                .as("what was released with the same share meets in the same cases")
                .isEqualTo(chosen);
        assertThat(version(start(chosen.get(0)))).isEqualTo(2);
        choose(CALLER, 2, 1, 50);
        assertThat(CASES.stream().filter(number -> Integer.valueOf(2).equals(starts.processVersion(CALLER, number))))
                .as("a share that grows keeps the cases it had")
                .containsAll(chosen)
                .hasSizeBetween(880, 1_120);
    }

    @Test
    void callsTheVersionThatTheModelNames_whateverWasChosen() {
        repository
                .createDeployment()
                .addModelInstance(
                        "naming.bpmn",
                        Bpmn.createExecutableProcess("starts-naming")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .callActivity("CallActivity_First")
                                .calledElement(CALLED)
                                .camundaCalledElementBinding("version")
                                .camundaCalledElementVersion("1")
                                .endEvent()
                                .done())
                .deploy();

        String instance = transaction.execute(status -> starter.start("starts-naming", "C-1", Map.of()));

        assertThat(version(calledBy(instance))).isEqualTo(1);
    }

    @Test
    void throwAwayEnginesHaveTheSameVersions() throws IOException {
        List.of(CALLED, RULE).forEach(key -> choose(key, 1, null, 100));

        try (ThrowAwayEngine opened = throwAways.open(Map.of(), new AbstractBpmnParseListener() {})) {
            RepositoryService models = opened.engine().getRepositoryService();
            assertThat(models.createProcessDefinitionQuery()
                            .processDefinitionKey(CALLED)
                            .singleResult()
                            .getName())
                    .isEqualTo("one");
            String rule = models.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(RULE)
                    .singleResult()
                    .getId();
            try (InputStream model = models.getDecisionModel(rule)) {
                assertThat(new String(model.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"one\"");
            }
        }
    }

    private void choose(String key, int version, @Nullable Integer besides, int percent) {
        transaction.executeWithoutResult(
                status -> starts.choose(new FlowStart(key, version, besides, percent, "erin", Instant.EPOCH)));
    }

    private void followNewest(String key) {
        transaction.executeWithoutResult(status -> starts.followNewest(key));
    }

    private String start(String caseNumber) {
        String instance = transaction.execute(status -> starter.start(CALLER, caseNumber, Map.of("score", 1)));
        return Objects.requireNonNull(instance);
    }

    private @Nullable Object decided(String caseNumber) {
        return decisions.decide(RULE, caseNumber, Map.of("score", 1)).get("said");
    }

    private int version(String instance) {
        ProcessInstance found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return repository.getProcessDefinition(found.getProcessDefinitionId()).getVersion();
    }

    private String calledBy(@Nullable String instance) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static BpmnModelInstance caller() {
        return Bpmn.createExecutableProcess(CALLER)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .businessRuleTask("Task_Decide")
                .camundaDecisionRef(RULE)
                .callActivity("CallActivity_Go")
                .calledElement(CALLED)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance called(String name) {
        return Bpmn.createExecutableProcess(CALLED)
                .name(name)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .receiveTask("Task_Wait")
                .endEvent()
                .done();
    }

    private static String rule(String says) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_Rule" name="Rule" namespace="http://casework.io/processes">
                  <decision id="starts-rule" name="Rule" camunda:historyTimeToLive="P1D">
                    <decisionTable id="DecisionTable_Rule">
                      <input id="Input_Score"><inputExpression id="InputExpression_Score" typeRef="integer"><text>score</text></inputExpression></input>
                      <output id="Output_Said" name="said" typeRef="string"/>
                      <rule id="Rule_Any"><inputEntry id="InputEntry_Any"><text></text></inputEntry><outputEntry id="OutputEntry_Any"><text>"%s"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(says);
    }
}
