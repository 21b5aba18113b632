package io.casework.flows.web;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Flows of a test's own, made, saved and released as a browser does it. */
final class ReleasedFlows {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TABLES = List.of(
            "flow_draft_revisions",
            "flow_drafts",
            "flow_comments",
            "flow_policies",
            "flow_editors",
            "flow_reasons",
            "release_requests",
            "flow_releases",
            "flow_starts");

    private final Browser editor;
    private final RepositoryService repository;
    private final JdbcClient database;
    private final List<String> keys = new ArrayList<>();

    ReleasedFlows(Browser editor, RepositoryService repository, JdbcClient database) {
        this.editor = editor;
        this.repository = repository;
        this.database = database;
    }

    /** @return the key of a new process that has a draft only, at revision 2 */
    String drafted(String step) {
        String key = create("process");
        save(key, 1, model(key, step));
        return key;
    }

    String create(String kind) {
        String id = Ids.next();
        String key = (kind.equals("form") ? "released.form-" : "released-") + id.substring(id.length() - 12);
        keys.add(key);
        Answer created =
                editor.post("/api/flows", "{\"kind\":\"" + kind + "\",\"key\":\"" + key + "\",\"name\":\"Released\"}");
        require(created, 201);
        return key;
    }

    /** Begins the next version. */
    void redraft(String key, String step) {
        require(editor.post("/api/flows/" + key + "/draft", "{}"), 201);
        save(key, 1, model(key, step));
    }

    void save(String key, int revision, String content) {
        Answer saved = editor.with("If-Match", "\"" + revision + "\"")
                .put("/api/flows/" + key + "/draft", JSON.writeValueAsString(Map.of("content", content)));
        editor.without("If-Match");
        require(saved, 200);
    }

    Answer release(String key) {
        return release(editor, key, "");
    }

    Answer release(Browser by, String key, String more) {
        return by.post(
                "/api/flows/" + key + "/draft/release", "{\"revision\":2,\"reason\":\"It is better\"" + more + "}");
    }

    /** As if somebody else had released it. */
    void deploy(String key, String step) {
        repository
                .createDeployment()
                .source("people")
                .addString("tests/" + key + ".bpmn", model(key, step))
                .deploy();
    }

    long versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    void remove() {
        for (String key : keys) {
            repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                    .map(ProcessDefinition::getDeploymentId)
                    .distinct()
                    .forEach(deployment -> repository.deleteDeployment(deployment, true, true, true));
            repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).list().stream()
                    .map(ResourceDefinition::getDeploymentId)
                    .distinct()
                    .forEach(deployment -> repository.deleteDeployment(deployment, true, true, true));
            database.sql(
                            "DELETE FROM flow_migration_cases WHERE migration_id IN (SELECT id FROM flow_migrations WHERE flow_key = ?)")
                    .param(key)
                    .update();
            database.sql("DELETE FROM flow_migrations WHERE flow_key = ?")
                    .param(key)
                    .update();
            TABLES.forEach(table -> database.sql("DELETE FROM " + table + " WHERE flow_key = ?")
                    .param(key)
                    .update());
        }
    }

    static String model(String key, String step) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                .name("Released")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Asked")
                .userTask(step)
                .name("Look at it")
                .camundaCandidateGroups("sales-management")
                .userTask("Task_Again")
                .name("Look again")
                .camundaCandidateGroups("sales-management")
                .endEvent("EndEvent_Done")
                .done());
    }

    /** Waits until a date and is over then. */
    static String waiting(String key, String date) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                .name("Released")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Asked")
                .intermediateCatchEvent("Event_Later")
                .timerWithDate(date)
                .endEvent("EndEvent_Done")
                .done());
    }

    /** What the gate has nothing against, and the engine's own parser refuses. */
    static String unreadable(String key) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
                  <bpmn:process id="%s" name="Released" isExecutable="true" camunda:historyTimeToLive="P180D">
                    <bpmn:startEvent id="Start" name="Asked" />
                    <bpmn:userTask id="Task_Pay" name="Pay" camunda:candidateGroups="sales-management" />
                    <bpmn:boundaryEvent id="Undo" name="Undo" attachedToRef="Task_Pay"><bpmn:compensateEventDefinition id="Compensation_1" /></bpmn:boundaryEvent>
                    <bpmn:userTask id="Task_Back" name="Pay back" camunda:candidateGroups="sales-management" isForCompensation="true" />
                    <bpmn:association id="Association_1" associationDirection="One" sourceRef="Undo" targetRef="Task_Back" />
                    <bpmn:intermediateThrowEvent id="Throw" name="Take back"><bpmn:compensateEventDefinition id="Compensation_2" waitForCompletion="true" /></bpmn:intermediateThrowEvent>
                    <bpmn:endEvent id="End" name="Done" />
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_Pay" />
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_Pay" targetRef="Throw" />
                    <bpmn:sequenceFlow id="Flow_3" sourceRef="Throw" targetRef="End" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(key);
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }
}
