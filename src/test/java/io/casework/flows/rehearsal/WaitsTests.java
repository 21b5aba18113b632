package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.PlainEngines;
import io.casework.engine.ThrowAwayEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

class WaitsTests {

    private static final String REPEATED =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
            <process id="claim" isExecutable="true">
            <startEvent id="Start"/>
            <sequenceFlow id="toAsk" sourceRef="Start" targetRef="Task_Ask"/>
            <userTask id="Task_Ask">
            <multiInstanceLoopCharacteristics><loopCardinality>12</loopCardinality></multiInstanceLoopCharacteristics>
            </userTask>
            </process>
            </definitions>
            """;

    @Test
    void repetitionsStandInTheirOrder() {
        var watch = new PathWatch();
        try (ThrowAwayEngine world = PlainEngines.open(Map.of("claim.bpmn", REPEATED), watch)) {
            var waits = new Waits(world.engine(), watch);
            watch.begin(world::now, (run, caller) -> {});
            RuntimeService runtime = world.engine().getRuntimeService();
            runtime.startProcessInstanceByKey("claim");

            List<Object> counters = waits.now().stream()
                    .map(wait -> runtime.getVariable(wait.executionId(), "loopCounter"))
                    .toList();

            assertThat(counters)
                    .isEqualTo(IntStream.range(0, 12).mapToObj(Integer::valueOf).toList());
        }
    }
}
