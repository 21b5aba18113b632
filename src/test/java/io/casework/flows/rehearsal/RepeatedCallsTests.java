package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.FlowRecorder;
import io.casework.engine.gate.ModelFile;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.tasks.Completing;
import io.casework.tasks.TaskWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A flow is called once for each assessor; the ledger says which call was for whom. */
@ApplicationTest
class RepeatedCallsTests {

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engine;

    @Autowired
    TaskWorld world;

    @Autowired
    Completing completing;

    @Autowired
    PastCases pastCases;

    @Autowired
    Stages stages;

    private final String key = "calls-" + Ids.next().substring(24);
    private String team = "";
    private Deployment deployment;

    @BeforeEach
    void deploy() {
        team = world.team();
        deployment = models.createDeployment()
                .addString(key + ".bpmn", calling("assessors"))
                .addString(key + "-one.bpmn", called())
                .deploy();
    }

    @AfterEach
    void remove() {
        models.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void eachCallHasItsOwnAnswers_inAnotherOrderAsWell() {
        String number = world.openCase("Two assessors").number();
        Map<String, Object> facts = new HashMap<>(Map.of("team", team, "desk", team));
        facts.put("assessors", new ArrayList<>(List.of("ann", "bob")));
        facts.put("reversed", new ArrayList<>(List.of("bob", "ann")));
        runtime.startProcessInstanceByKey(key, number, facts);
        decide(number, "bob", "no");
        decide(number, "ann", "yes");

        List<PastFlow> past = pastCases.read(number, List.of(key));

        assertThat(past).hasSize(1);
        assertThat(past.get(0).calls())
                .extracting(PastEvent::repetition)
                .satisfiesExactly(ann -> assertThat(ann).startsWith("0:"), bob -> assertThat(bob)
                        .startsWith("1:"));
        assertThat(past.get(0).events()).extracting(PastEvent::kind).doesNotContain(FlowRecorder.MOVED);
        assertThat(group(number, past, Map.of())).isEqualTo(Group.SAME);
        assertThat(group(number, past, Map.of(key, file(calling("reversed"))))).isEqualTo(Group.SAME);
        assertThat(group(number, unnumbered(past), Map.of(key, file(calling("reversed")))))
                .isEqualTo(Group.OTHER);
    }

    private void decide(String number, String assessor, String verdict) {
        Actor alice = world.agent(team);
        String task = engine.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processVariableValueEquals("assessor", assessor)
                .singleResult()
                .getId();
        completing.complete(task, new HashMap<>(Map.of("verdict", verdict, "reason", "As seen")), alice);
    }

    private Group group(String number, List<PastFlow> past, Map<String, ModelFile> drafts) {
        try (Stage stage = stages.open(drafts)) {
            return stage.play(number, past).result().group();
        }
    }

    /** As the ledger was before it knew repetitions. */
    private static List<PastFlow> unnumbered(List<PastFlow> past) {
        return past.stream()
                .map(flow -> new PastFlow(
                        flow.start(),
                        flow.calls().stream()
                                .map(RepeatedCallsTests::unnumbered)
                                .toList(),
                        flow.events(),
                        flow.path(),
                        flow.deadlinesKept()))
                .toList();
    }

    private static PastEvent unnumbered(PastEvent call) {
        return new PastEvent(
                call.order(),
                call.kind(),
                call.flowKey(),
                call.version(),
                call.instanceId(),
                call.elementId(),
                call.about(),
                call.facts(),
                call.errorCode(),
                call.inputsHash(),
                null,
                call.team(),
                call.at());
    }

    private ModelFile file(String model) {
        return new ModelFile(key + ".bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    private String calling(String list) {
        return HEAD
                + """
                <process id="%1$s" name="Assess" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="toCall" sourceRef="Start" targetRef="Call"/>
                <callActivity id="Call" name="Ask" calledElement="%1$s-one"><extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="assessor" target="assessor"/>
                <camunda:in source="team" target="team"/></extensionElements>
                <multiInstanceLoopCharacteristics camunda:collection="%2$s" camunda:elementVariable="assessor"/></callActivity>
                <sequenceFlow id="toEnd" sourceRef="Call" targetRef="End"/>
                <endEvent id="End"/>
                </process></definitions>"""
                        .formatted(key, list);
    }

    private String called() {
        return HEAD
                + """
                <process id="%s-one" name="Assess one" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="toDecide" sourceRef="Start" targetRef="Task_Decide"/>
                <userTask id="Task_Decide" name="Decide" camunda:formKey="tests/decide" camunda:candidateGroups="${team}"/>
                <sequenceFlow id="toAnn" sourceRef="Task_Decide" targetRef="Gateway_Ann"/>
                <exclusiveGateway id="Gateway_Ann" name="Ann's no?" default="noted"/>
                <sequenceFlow id="objected" sourceRef="Gateway_Ann" targetRef="End_Objected"><conditionExpression xsi:type="tFormalExpression">${assessor == 'ann' &amp;&amp; verdict == 'no'}</conditionExpression></sequenceFlow>
                <sequenceFlow id="noted" sourceRef="Gateway_Ann" targetRef="End_Noted"/>
                <endEvent id="End_Objected" name="Objected"/>
                <endEvent id="End_Noted" name="Noted"/>
                </process></definitions>"""
                        .formatted(key);
    }

    private static final String HEAD =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
            """;
}
