package io.casework.engine.running;

import static io.casework.engine.running.MovedFlow.CHECK;
import static io.casework.engine.running.MovedFlow.KEY;
import static io.casework.engine.running.MovedFlow.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.gate.ModelFile;
import io.casework.tasks.TaskWorld;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MigrationPlansTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskWorld world;

    @Autowired
    MigrationPlans plans;

    @Autowired
    JdbcClient database;

    MovedFlow flow;

    @BeforeEach
    void deploy() {
        flow = new MovedFlow(engine, world);
        flow.deploy();
    }

    @AfterEach
    void forget() {
        flow.remove();
    }

    @Test
    void plansWithAModelThatIsNotDeployed_andLeavesNoTrace() {
        long before = rows();

        MigrationOutline outline = plans.with(flow.definition(1).getId(), KEY, draft(), Map.of());

        assertThat(outline.isMovable(CHECK)).isTrue();
        assertThat(outline.isMovable(OLD)).isFalse();
        assertThat(outline.problemsAt(OLD)).containsExactly(PlanWords.NO_STEP);
        assertThat(outline.nameOf(OLD)).isEqualTo("Old step");
        assertThat(outline.places()).extracting(MigrationOutline.FlowStep::name).contains("Brand-new step");
        assertThat(plans.with(flow.definition(1).getId(), KEY, draft(), Map.of(OLD, "Task_Brand"))
                        .isMovable(OLD))
                .isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    private static ModelFile draft() {
        String xml = Bpmn.convertToString(MovedFlow.model("Task_Brand", "Brand-new step"));
        return new ModelFile("tests/moved-flow.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    private long rows() {
        return List.of("ACT_RE_PROCDEF", "ACT_RE_DEPLOYMENT", "ACT_GE_BYTEARRAY", "ACT_RU_JOBDEF").stream()
                .mapToLong(table -> database.sql("SELECT COUNT(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
