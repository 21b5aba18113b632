package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.engine.ReleasedForms;
import io.casework.engine.gate.ModelFile;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.tasks.forms.Field;
import io.casework.tasks.forms.Form;
import io.casework.tasks.forms.Forms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks show the latest version of their form, whichever there was when they were made. */
@ApplicationTest
class FormVersionsTests {

    private static final String PROCESS = "form-versions-tests";

    @Autowired
    TaskWorld world;

    @Autowired
    ReleasedForms released;

    @Autowired
    Forms forms;

    @Autowired
    TaskForms taskForms;

    @Autowired
    WorkList workList;

    @Autowired
    Completing completing;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient database;

    String key = "";
    String deployment = "";

    @BeforeEach
    void deploy() {
        String id = Ids.next();
        key = "tests/decide-" + id.substring(id.length() - 12);
        deployment = models.createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_Decide")
                                .camundaCandidateGroups("${team}")
                                .camundaFormKey(key)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void forget() {
        models.deleteDeployment(deployment, true, true, true);
        database.sql("DELETE FROM form_versions WHERE form_key = ?").param(key).update();
    }

    @Test
    void showsTheLatestVersion_andHoldsAnswersAgainstIt() {
        release("verdict");
        String team = world.team();
        Actor agent = world.agent(team);
        String task = task(team);
        assertThat(asked(task, agent)).containsExactly("verdict");

        release("verdict", "reason");

        assertThat(asked(task, agent)).containsExactly("verdict", "reason");
        assertThatThrownBy(() -> completing.complete(task, Map.of("verdict", "yes"), agent))
                .isInstanceOf(Problem.Unprocessable.class);
        completing.complete(task, Map.of("verdict", "yes", "reason", "because"), agent);
        assertThat(engine.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void readsAVersionOnce() {
        release("verdict");

        Form first = forms.find(key).orElseThrow();
        assertThat(forms.find(key)).containsSame(first);
        release("reason");

        assertThat(forms.find(key).orElseThrow().fields())
                .extracting(Field::key)
                .containsExactly("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", "support/../x", "embedded:app:x.html", "support/none", "", "a/b/c/d/e"})
    void findsForms_onlyByTheirKeys(String wrong) {
        assertThat(forms.find(wrong)).isEmpty();
    }

    private void release(String... fields) {
        String components = String.join(
                ",",
                List.of(fields).stream()
                        .map(field -> "{\"id\":\"Field_" + field + "\",\"type\":\"textfield\",\"key\":\"" + field
                                + "\",\"validate\":{\"required\":true}}")
                        .toList());
        String json = "{\"type\":\"default\",\"components\":[" + components + "]}";
        released.release(
                new ModelFile(key + ".form", json.getBytes(StandardCharsets.UTF_8)),
                new ReleasedForms.Release("Decide", "erin", null, null));
    }

    private String task(String team) {
        String instance = runtime.startProcessInstanceByKey(
                        PROCESS, world.openCase("Hello").number(), Map.of("team", team))
                .getId();
        return engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private List<String> asked(String task, Actor agent) {
        Form form = taskForms.open(workList.read(task, agent)).form();
        assertThat(form).isNotNull();
        return form.fields().stream().map(Field::key).toList();
    }
}
