package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.engine.ProcessStarter;
import io.casework.identity.Actor;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class RunningCasesApiTests {

    private static final String WHY = "{\"reason\":\"It was wrong\"}";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessStarter starter;

    @Autowired
    OpenCase openCase;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    Browser erin;
    ReleasedFlows flows;
    String key = "";
    String number = "";
    String instance = "";

    @BeforeEach
    void startACase() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
        key = flows.drafted("Task_Look");
        flows.release(key);
        start();
    }

    private void start() {
        NewCustomer customer = new NewCustomer("ada@example.com", "Ada Marsh", null);
        number = Objects.requireNonNull(transaction.execute(status -> {
            String opened = openCase.open(
                            NewCase.ticket("Where is my parcel?", "Please help.", customer, Channel.API), Actor.SYSTEM)
                    .number();
            stopShippedFlows(opened);
            return opened;
        }));
        instance = Objects.requireNonNull(transaction.execute(status -> starter.start(key, number, Map.of())));
    }

    private void stopShippedFlows(String opened) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened).list().stream()
                .filter(each -> each.getRootProcessInstanceId() == null
                        || each.getRootProcessInstanceId().equals(each.getId()))
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "not of this test"));
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void tellsNumbersOfCases_toNobodyWhoMayReadNone() {
        Browser grace = Browser.signedIn(port, "grace");
        Browser blind = grace.tokenFor("flows:read");
        Browser seeing = grace.tokenFor("flows:read", "cases:read-all");
        String flow = "/api/flows/" + key;

        for (String cases : List.of("/running/cases", "/migrations/none/cases", "/draft/rehearsal/none/cases")) {
            assertThat(blind.get(flow + cases).status()).as(cases).isEqualTo(403);
            assertThat(seeing.get(flow + cases).status()).as(cases).isIn(200, 404);
        }
        assertThat(blind.get(flow + "/draft/rehearsal/none/cases/C-1").status()).isEqualTo(403);
        assertThat(blind.get(flow + "/running").status()).isEqualTo(200);
    }

    @Test
    void showsWhereCasesStand() {
        JsonNode running = erin.get(path("")).json();

        assertThat(running.get("version").asInt()).isEqualTo(1);
        assertThat(running.get("cases").asInt()).isEqualTo(1);
        assertThat(running.get("xml").asString()).contains("Task_Look");
        JsonNode step = running.at("/steps/0");
        assertThat(step.get("elementId").asString()).isEqualTo("Task_Look");
        assertThat(step.get("name").asString()).isEqualTo("Look at it");
        assertThat(step.get("tokens").asInt()).isEqualTo(1);
        assertThat(step.get("incidents").asInt()).isZero();
        assertThat(step.get("oldestSince").asString()).isNotBlank();
        JsonNode token = erin.get(path("/cases?step=Task_Look")).json().at("/items/0");
        assertThat(token.get("caseNumber").asString()).isEqualTo(number);
        assertThat(token.get("instanceId").asString()).isEqualTo(instance);
        assertThat(token.get("suspended").asBoolean()).isFalse();
        assertThat(erin.get(path("/cases?step=Task_Again")).json().get("items").isEmpty())
                .isTrue();
        assertThat(erin.get(path("?version=9")).status()).isEqualTo(404);
    }

    @Test
    void readsOnPageByPage() {
        start();
        start();

        JsonNode first = erin.get(path("/cases?limit=2")).json();
        JsonNode second = erin.get(
                        path("/cases?limit=2&cursor=" + first.get("next").asString()))
                .json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void takesATokenElsewhere() {
        String move = "{\"from\":\"Task_Look\",\"to\":\"Task_Again\",\"reason\":\"Skipped by hand\"}";
        Answer moved = erin.post(path("/cases/" + instance + "/move"), move);

        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("Task_Again");
        assertThat(markedAsMoved()).isEqualTo(1);
        assertThat(timeline()).contains("Moved by hand from \"Look at it\" to \"Look again\": Skipped by hand");
        assertThat(erin.post(path("/cases/" + instance + "/move"), move).status())
                .as("nothing stands there any more")
                .isEqualTo(409);
        assertThat(erin.post(
                                path("/cases/" + instance + "/move"),
                                "{\"from\":\"Task_Again\",\"to\":\"Task_None\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(400);
        assertThat(erin.post("/api/flows/ticket-triage/running/cases/" + instance + "/move", move)
                        .status())
                .as("a flow of another key")
                .isEqualTo(404);
    }

    @Test
    void takesATokenNowhere_whereNoCaseCanWait() {
        String move = "{\"from\":\"Task_Look\",\"to\":\"EndEvent_Done\",\"reason\":\"Over with it\"}";

        Answer refused = erin.post(path("/cases/" + instance + "/move"), move);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asString()).startsWith("No case can wait at EndEvent_Done.");
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("Task_Look");
    }

    @Test
    void stopsAFlow_andTheCaseSaysThatItHasNone() {
        assertThat(erin.post(path("/cases/" + instance + "/cancellation"), "{}").status())
                .isEqualTo(400);
        Answer stopped = erin.post(path("/cases/" + instance + "/cancellation"), WHY);

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(markedAsMoved()).isEqualTo(1);
        assertThat(timeline())
                .contains(
                        "The flow \"Released\" was stopped by hand; the case has no flow any more and stays as it is: It was wrong");
        assertThat(erin.get("/api/cases/" + number).json().get("status").asString())
                .isEqualTo("new");
        assertThat(database.sql("SELECT COUNT(*) FROM work_items WHERE case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(erin.post(path("/cases/" + instance + "/cancellation"), WHY).status())
                .isEqualTo(404);
    }

    @Test
    void letsAFlowStandStill() {
        assertThat(erin.put(path("/cases/" + instance + "/suspension"), WHY).status())
                .isEqualTo(204);
        assertThat(erin.get(path("/cases")).json().at("/items/0/suspended").asBoolean())
                .isTrue();
        assertThat(erin.post(
                                path("/cases/" + instance + "/move"),
                                "{\"from\":\"Task_Look\",\"to\":\"Task_Again\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(409);

        assertThat(erin.delete(path("/cases/" + instance + "/suspension")).status())
                .isEqualTo(204);
        assertThat(erin.get(path("/cases")).json().at("/items/0/suspended").asBoolean())
                .isFalse();
        assertThat(timeline())
                .contains("The flow \"Released\" was paused: It was wrong", "The flow \"Released\" goes on: ");
    }

    @Test
    void movesToANewVersion_asPartOfItsRelease() {
        flows.redraft(key, "Task_Renamed");
        JsonNode plan = erin.post("/api/flows/" + key + "/migration/plan", "{\"from\":1}")
                .json();
        assertThat(plan.get("running").asInt()).isEqualTo(1);
        assertThat(plan.at("/steps/0/elementId").asString()).isEqualTo("Task_Look");
        assertThat(plan.at("/steps/0/movable").asBoolean()).isFalse();
        assertThat(plan.at("/steps/0/problems/0").asString()).contains("no such step");

        Answer released =
                flows.release(erin, key, ",\"runningCases\":\"move-all\",\"mapping\":{\"Task_Look\":\"Task_Renamed\"}");

        assertThat(released.status()).as(released.text()).isEqualTo(201);
        String id = released.json().get("migrationId").asString();
        JsonNode migration = erin.get("/api/flows/" + key + "/migrations/" + id).json();
        assertThat(migration.get("total").asInt()).isEqualTo(1);
        assertThat(migration.get("state").asString()).isEqualTo("queued");
        assertThat(erin.get("/api/flows/" + key + "/migrations/" + id + "/cases?outcome=waiting")
                        .json()
                        .at("/items/0/caseNumber")
                        .asString())
                .isEqualTo(number);
        assertThat(erin.put("/api/flows/" + key + "/migrations/" + id + "/pause", "{}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("paused");
        assertThat(erin.post("/api/flows/" + key + "/migrations/" + id + "/cancellation", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(erin.delete("/api/flows/" + key + "/migrations/" + id + "/pause")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void itsReasonGoesWithTheCase_andTheTrailOnlyNamesIt() {
        String words = "Mrs Marsh phoned about " + number;

        erin.post(path("/cases/" + instance + "/cancellation"), "{\"reason\":\"" + words + "\"}");

        String kept = database.sql("SELECT id FROM flow_interventions WHERE case_number = ? AND reason = ?")
                .params(number, words)
                .query(String.class)
                .single();
        assertThat(database.sql("SELECT detail FROM audit_trail WHERE subject = ? AND action LIKE 'flow-case-%'")
                        .param("flow:" + key)
                        .query(String.class)
                        .list())
                .containsExactly(number + ", instance " + instance + ", intervention " + kept);
    }

    /** What keeps the case out of rehearsals. */
    private int markedAsMoved() {
        return database.sql(
                        "SELECT COUNT(*) FROM step_ledger WHERE case_number = ? AND process_key = ? AND kind = 'moved'")
                .params(number, key)
                .query(Integer.class)
                .single();
    }

    private List<String> timeline() {
        return erin.get("/api/cases/" + number + "/timeline?limit=200")
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("title").asString() + ": "
                        + entry.get("detail").asString(""))
                .toList();
    }

    private String path(String rest) {
        return "/api/flows/" + key + "/running" + rest;
    }
}
