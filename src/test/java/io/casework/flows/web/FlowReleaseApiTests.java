package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class FlowReleaseApiTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    Browser erin;
    Browser grace;
    ReleasedFlows flows;

    @BeforeEach
    void begin() {
        erin = Browser.signedIn(port, "erin");
        grace = Browser.signedIn(port, "grace");
        flows = new ReleasedFlows(erin, repository, database);
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void bringsADraftIntoUse() {
        String key = flows.drafted("Task_Look");

        Answer released = flows.release(key);

        assertThat(released.status()).as(released.text()).isEqualTo(201);
        assertThat(released.json().get("version").asInt()).isEqualTo(1);
        assertThat(released.json().get("migrationId").isNull()).isTrue();
        assertThat(erin.get("/api/flows/" + key + "/draft").status()).isEqualTo(404);
        JsonNode version = versions(key).get(0);
        assertThat(version.get("source").asString()).isEqualTo("people");
        assertThat(version.at("/releasedBy/id").asString()).isEqualTo("erin");
        assertThat(version.get("approvedBy").isNull()).isTrue();
        assertThat(version.get("reason").asString()).isEqualTo("It is better");
        assertThat(version.get("share").asInt()).isEqualTo(100);
        assertThat(version.at("/outcome/cases").asInt()).isZero();
        assertThat(audit(key)).anySatisfy(entry -> assertThat(entry)
                .startsWith("flow-released version 1, revision 2 by erin, released by erin, new, sha256 "));
    }

    @Test
    void bringsATimerInWorkingTimeIntoUse_andItRuns() {
        String key = flows.create("process");
        flows.save(key, 1, ReleasedFlows.waiting(key, "${workingDays(3)}"));
        Answer released = flows.release(key);
        assertThat(released.status()).as(released.text()).isEqualTo(201);

        Instant before = Instant.now();
        String run = runtime.startProcessInstanceByKey(key, key, Map.of("team", "a team without a calendar"))
                .getId();

        Job timer = jobs.createJobQuery().processInstanceId(run).singleResult();
        assertThat(timer.getDuedate().toInstant())
                .isBetween(
                        before.minusSeconds(1).plus(Duration.ofDays(3)),
                        Instant.now().plus(Duration.ofDays(3)));
        jobs.executeJob(timer.getId());
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).count())
                .isZero();
    }

    @Test
    void refusesADraft_whoseWorkingTimeIsComputed() {
        String key = flows.create("process");
        flows.save(key, 1, ReleasedFlows.waiting(key, "${workingDays(days)}"));

        Answer refused = flows.release(key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("working-time");
        assertThat(flows.versions(key)).isZero();
    }

    @Test
    void forgetsTheRequest_whenAnotherDraftTakesThePlaceOfThatOne() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Shown");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        assertThat(flows.release(key).status()).isEqualTo(202);

        assertThat(erin.delete("/api/flows/" + key + "/draft").status()).isEqualTo(204);
        flows.redraft(key, "Task_Sneaked");

        assertThat(requests(key)).isZero();
        assertThat(grace.post("/api/flows/" + key + "/draft/release/approval", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(flows.versions(key)).isEqualTo(1);
    }

    @Test
    void forgetsTheRequest_whenADraftOfTheSameRevisionHoldsSomethingElse() {
        String key = flows.drafted("Task_Look");
        String other = flows.drafted("Task_Beside");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        assertThat(flows.release(erin, key, ",\"with\":[\"" + other + "\"]").status())
                .isEqualTo(202);

        database.sql("UPDATE flow_drafts SET content = ? WHERE flow_key = ?")
                .params(ReleasedFlows.model(other, "Task_Sneaked"), other)
                .update();

        String request = "/api/flows/" + key + "/draft/release";
        assertThat(grace.get(request).status()).isEqualTo(404);
        assertThat(grace.post(request + "/approval", "{}").status()).isEqualTo(404);
        assertThat(erin.delete("/api/flows/" + other + "/draft").status()).isEqualTo(204);
        assertThat(requests(key)).as("it named the other draft").isZero();
    }

    private int requests(String key) {
        return database.sql("SELECT COUNT(*) FROM release_requests WHERE flow_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Test
    void refusesADraftBeside_thatWasSavedMeanwhile() {
        String key = flows.drafted("Task_Look");
        String other = flows.drafted("Task_Beside");
        flows.save(other, 2, ReleasedFlows.model(other, "Task_Later"));
        String with = ",\"with\":[\"" + other + "\"],\"withRevisions\":{\"" + other + "\":";

        Answer refused = flows.release(erin, key, with + "2}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/draft-changed");
        assertThat(flows.versions(other)).isZero();
        assertThat(flows.release(erin, key, ",\"withRevisions\":{\"" + other + "\":3}")
                        .status())
                .isEqualTo(400);
        assertThat(flows.release(erin, key, with + "3}").status()).isEqualTo(201);
    }

    @Test
    void refusesADecision_thatBringsAnother() {
        String decision = flows.create("decision");
        String content = erin.get("/api/flows/" + decision + "/draft")
                .json()
                .get("content")
                .asString();
        int from = content.indexOf("<decision ");
        int to = content.indexOf("</decision>") + "</decision>".length();
        String more = content.substring(from, to)
                .replace("id=\"" + decision + "\"", "id=\"another-decision\"")
                .replaceAll("id=\"(?!another-decision)([^\"]+)\"", "id=\"More_$1\"");
        flows.save(decision, 1, content.substring(0, to) + more + content.substring(to));

        Answer refused = flows.release(decision);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asString()).isEqualTo("flow-twice");
        assertThat(refused.json().at("/findings/0/elementId").asString()).isEqualTo("another-decision");
        assertThat(audit(decision)).contains("flow-refused flow-twice");
    }

    @Test
    void movesTheCasesOfTheVersionNamed() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Look");

        assertThat(flows.release(erin, key, ",\"runningCases\":\"move-all\",\"from\":3")
                        .status())
                .isEqualTo(400);
        Answer released = flows.release(erin, key, ",\"runningCases\":\"move-all\",\"from\":1");

        assertThat(released.status()).as(released.text()).isEqualTo(201);
        JsonNode migration = erin.get("/api/flows/" + key + "/migrations/"
                        + released.json().get("migrationId").asString())
                .json();
        assertThat(migration.get("from").asInt()).isEqualTo(1);
        assertThat(migration.get("to").asInt()).isEqualTo(3);
    }

    @Test
    void tellsWhatChanged() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Other");

        flows.release(key);

        assertThat(audit(key))
                .anySatisfy(entry -> assertThat(entry).contains("version 2").contains(" added"));
        assertThat(versions(key)).hasSize(2);
    }

    @Test
    void storesNothing_whenTheGateRefuses() {
        String key = flows.create("process");
        flows.save(
                key,
                1,
                Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                        .startEvent()
                        .scriptTask("Task_Run")
                        .scriptFormat("groovy")
                        .scriptText("1")
                        .endEvent()
                        .done()));

        Answer refused = flows.release(key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("findings").isEmpty()).isFalse();
        assertThat(flows.versions(key)).isZero();
        assertThat(erin.get("/api/flows/" + key + "/draft").status()).isEqualTo(200);
        assertThat(audit(key)).anySatisfy(entry -> assertThat(entry).startsWith("flow-refused "));
    }

    @Test
    void storesNothing_whenTheEngineCanNotReadWhatTheGateAdmits() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        flows.save(key, 2, ReleasedFlows.unreadable(key));
        String flow = "/api/flows/" + key;

        Answer refused = erin.post(flow + "/draft/release", "{\"revision\":3,\"reason\":\"It is better\"}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        JsonNode finding = refused.json().at("/findings/0");
        assertThat(finding.get("rule").asString()).isEqualTo("engine-refused");
        assertThat(finding.get("reason").asString()).startsWith("The engine can't read this: ");
        assertThat(flows.versions(key)).isEqualTo(1);
        assertThat(audit(key)).contains("flow-refused engine-refused");
        assertThat(erin.post(flow + "/draft/check", "{}").json().at("/findings/0"))
                .as("the same is told beforehand")
                .isEqualTo(finding);
        Answer plan = erin.post(flow + "/migration/plan", "{\"from\":1}");
        assertThat(plan.status()).as(plan.text()).isEqualTo(422);
        assertThat(plan.json().at("/findings/0")).isEqualTo(finding);
        assertThat(audit(key)).filteredOn("flow-refused engine-refused"::equals).hasSize(2);
    }

    @Test
    void saysWhatIsRefused_asTheCheckOfADraftDoes() {
        String key = flows.create("process");
        flows.save(key, 1, ReleasedFlows.model(key, "Task_Look").replace("sales-management", "no-such-team"));

        JsonNode refused = flows.release(key).json().get("findings");

        assertThat(refused.isEmpty()).isFalse();
        assertThat(refused)
                .isEqualTo(erin.post("/api/flows/" + key + "/draft/check", "{}")
                        .json()
                        .get("findings"));
        assertThat(refused.at("/0/elementId").asString()).isEqualTo("Task_Look");
        assertThat(refused.at("/0/elementName").asString()).isEqualTo("Look at it");
        assertThat(refused.at("/0/severity").asString()).isEqualTo("error");
    }

    @Test
    void refusesARevisionThatIsNotTheLatest_andAFlowThatIsNotItsOwn() {
        String key = flows.drafted("Task_Look");
        flows.save(key, 2, ReleasedFlows.model(key, "Task_Later"));
        assertThat(flows.release(key).status()).isEqualTo(409);

        String other = flows.create("process");
        flows.save(other, 1, ReleasedFlows.model("ticket-triage", "Task_Look"));
        Answer foreign = flows.release(other);
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().at("/findings/0/rule").asString()).isEqualTo("flow-key");
        assertThat(audit(other)).contains("flow-refused flow-key");
    }

    @Test
    void refusesWhenSomebodyReleasedMeanwhile_unlessItIsMeantToGoOnTop() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Mine");
        flows.deploy(key, "Task_Theirs");

        Answer refused = flows.release(key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/released-meanwhile");

        assertThat(flows.release(erin, key, ",\"onTopOf\":2").status()).isEqualTo(201);
        assertThat(versions(key)).hasSize(3);
    }

    @Test
    void oneWins_whenTwoReleaseAtOnce() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");

        List<Integer> statuses = Stream.of(erin, grace)
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> flows.release(browser, key, "").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses.get(0)).isEqualTo(201);
        assertThat(statuses.get(1)).isIn(404, 409);
        assertThat(flows.versions(key)).isEqualTo(2);
        assertThat(audit(key))
                .filteredOn(entry -> entry.startsWith("flow-released version 2"))
                .hasSize(1);
        assertThat(database.sql("SELECT COUNT(*) FROM flow_releases WHERE flow_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void asksASecondPerson_whereThePolicySaysSo() {
        String key = flows.drafted("Task_Look");
        assertThat(erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}")
                        .json()
                        .get("runningCases")
                        .asString())
                .isEqualTo("stay");

        Answer asked = flows.release(key);

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.json().at("/by/id").asString()).isEqualTo("erin");
        assertThat(flows.versions(key)).isZero();
        assertThat(erin.get("/api/flows/" + key + "/draft")
                        .json()
                        .at("/request/revision")
                        .asInt())
                .isEqualTo(2);
        String approval = "/api/flows/" + key + "/draft/release/approval";
        assertThat(erin.post(approval, "{}").status()).isEqualTo(403);
        Answer approved = grace.post(approval, "{\"comment\":\"Fine with me\"}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        JsonNode version = versions(key).get(0);
        assertThat(version.at("/releasedBy/id").asString()).isEqualTo("erin");
        assertThat(version.at("/approvedBy/id").asString()).isEqualTo("grace");
        assertThat(version.get("note").asString()).isEqualTo("Fine with me");
        assertThat(grace.post(approval, "{}").status()).isEqualTo(404);
    }

    @Test
    void forgetsTheRequest_whenANewerRevisionIsSavedOrItIsRejected() {
        String key = flows.drafted("Task_Look");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        flows.release(key);
        String request = "/api/flows/" + key + "/draft/release";
        assertThat(grace.get(request).status()).isEqualTo(200);

        flows.save(key, 2, ReleasedFlows.model(key, "Task_Sneaked"));
        assertThat(grace.get(request).status()).isEqualTo(404);
        assertThat(grace.post(request + "/approval", "{}").status()).isEqualTo(404);

        erin.post(request, "{\"revision\":3,\"reason\":\"Once more\"}");
        assertThat(grace.post(request + "/rejection", "{}").status()).isEqualTo(400);
        assertThat(grace.post(request + "/rejection", "{\"reason\":\"Not now\"}")
                        .status())
                .isEqualTo(204);
        assertThat(grace.get(request).status()).isEqualTo(404);
        assertThat(flows.versions(key)).isZero();
        JsonNode reason = erin.get("/api/flows/" + key + "/reasons").json().at("/items/0");
        assertThat(reason.get("reason").asString()).isEqualTo("Not now");
        assertThat(reason.at("/by/id").asString()).isEqualTo("grace");
        assertThat(audit(key))
                .contains("flow-release-rejected revision 3, asked for by erin, sha256 " + hash(key) + ", reason "
                        + reason.get("id").asString());
    }

    @Test
    void isWithdrawn_byWhoAskedOrWhoeverReleases() {
        String key = flows.drafted("Task_Look");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        String request = "/api/flows/" + key + "/draft/release";
        flows.release(key);
        assertThat(Browser.signedIn(port, "frank").delete(request).status()).isEqualTo(403);

        assertThat(erin.delete(request).status()).isEqualTo(204);

        assertThat(grace.get(request).status()).isEqualTo(404);
        assertThat(erin.delete(request).status()).isEqualTo(404);
        assertThat(audit(key)).contains("flow-release-withdrawn revision 2, asked for by erin, sha256 " + hash(key));
        flows.release(key);
        assertThat(grace.delete(request).status()).isEqualTo(204);
    }

    @Test
    void theTrailSaysWhichContentWasAskedForAndApproved() {
        String key = flows.drafted("Task_Look");
        String other = flows.drafted("Task_Beside");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        flows.release(erin, key, ",\"with\":[\"" + other + "\"]");
        String own = "revision 2, asked for by erin, sha256 " + hash(key);
        String along = "revision 2, with " + key + ", asked for by erin, sha256 " + hash(other);

        Answer approved = grace.post("/api/flows/" + key + "/draft/release/approval", "{}");

        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        assertThat(audit(key)).contains("flow-release-requested " + own, "flow-release-approved " + own);
        assertThat(audit(other)).contains("flow-release-requested " + along, "flow-release-approved " + along);
    }

    /** SHA-256 of the draft. */
    private String hash(String key) {
        String content =
                erin.get("/api/flows/" + key + "/draft").json().get("content").asString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatPeopleSayStaysOutOfWhatNobodyCanErase() {
        String key = flows.drafted("Task_Look");
        String words = "Mrs Marsh of Elm Street said so " + key;
        String reason = ",\"reason\":\"" + words + "\"}";
        String flow = "/api/flows/" + key;
        erin.post(flow + "/draft/release", "{\"revision\":2" + reason);
        erin.put(flow + "/starts", "{\"version\":1" + reason);
        flows.redraft(key, "Task_Next");
        erin.patch(flow + "/policy", "{\"approvalNeeded\":true}");
        erin.post(flow + "/draft/release", "{\"revision\":2" + reason);
        grace.post(flow + "/draft/release/rejection", "{\"reason\":\"" + words + "\"}");

        assertThat(holding("audit_trail", "detail", words)).isZero();
        assertThat(holding("ACT_RE_DEPLOYMENT", "NAME_", words)).isZero();
        assertThat(holding("flow_reasons", "reason", words)).isEqualTo(2);
        assertThat(holding("flow_releases", "reason", words)).isEqualTo(1);
    }

    private int holding(String table, String column, String words) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE INSTR(" + column + ", ?) > 0")
                .param(words)
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAdministratorsDoWithoutTheSecondPerson() {
        String key = flows.drafted("Task_Look");
        String policy = "/api/flows/" + key + "/policy";
        erin.patch(policy, "{\"approvalNeeded\":true}");

        assertThat(erin.patch(policy, "{\"approvalNeeded\":false}").status()).isEqualTo(403);
        assertThat(erin.patch(policy, "{\"runningCases\":\"move-all\"}").status())
                .as("the rest of it is theirs")
                .isEqualTo(200);
        assertThat(flows.release(key).status()).isEqualTo(202);
        assertThat(grace.patch(policy, "{\"approvalNeeded\":false}").status()).isEqualTo(200);
        assertThat(audit(key)).contains("flow-policy-changed second person: false, running cases: move-all");
    }

    @Test
    void releasesTogether_whatNeedsEachOther() {
        String decision = flows.create("decision");
        String key = flows.create("process");
        flows.save(
                key,
                1,
                Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                        .name("Released")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent("StartEvent_Asked")
                        .businessRuleTask("Task_Decide")
                        .name("Decide")
                        .camundaDecisionRef(decision)
                        .endEvent("EndEvent_Done")
                        .done()));

        assertThat(flows.release(key).status()).as("alone").isEqualTo(422);
        Answer released = flows.release(erin, key, ",\"with\":[\"" + decision + "\"]");

        assertThat(released.status()).as(released.text()).isEqualTo(201);
        assertThat(versions(decision)).hasSize(1);
        assertThat(erin.get("/api/flows/" + decision + "/draft").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"revision\":2}",
                "{\"revision\":2,\"reason\":\" \"}",
                "{\"revision\":2,\"reason\":\"r\",\"share\":0}",
                "{\"revision\":2,\"reason\":\"r\",\"runningCases\":\"move-from\"}",
                "{\"revision\":2,\"reason\":\"r\",\"runningCases\":\"move-all\",\"share\":20}",
                "{\"revision\":2,\"reason\":\"r\",\"runningCases\":\"some\"}"
            })
    void refusesAWishThatMakesNoSense(String body) {
        String key = flows.drafted("Task_Look");

        assertThat(erin.post("/api/flows/" + key + "/draft/release", body).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"alice, 403, 403", "frank, 200, 403"})
    void isReadByReaders_andDoneByThoseWhoMayRelease(String user, int reads, int writes) {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        Browser browser = Browser.signedIn(port, user);
        String flow = "/api/flows/" + key;

        for (String path : List.of("/versions", "/policy", "/running", "/running/cases", "/migrations")) {
            assertThat(browser.get(flow + path).status()).as(path).isEqualTo(reads);
        }
        assertThat(browser.post(flow + "/migration/plan", "{\"from\":1}").status())
                .isEqualTo(reads);
        assertThat(flows.release(browser, key, "").status()).isEqualTo(writes);
        assertThat(browser.patch(flow + "/policy", "{}").status()).isEqualTo(writes);
        assertThat(browser.put(flow + "/starts", "{}").status()).isEqualTo(writes);
        assertThat(browser.post(flow + "/migrations", "{}").status()).isEqualTo(writes);
        assertThat(browser.post(flow + "/draft/release/approval", "{}").status())
                .isEqualTo(writes);
        assertThat(browser.post(flow + "/running/cases/x/cancellation", "{\"reason\":\"r\"}")
                        .status())
                .isEqualTo(writes);
    }

    private JsonNode versions(String key) {
        return erin.get("/api/flows/" + key + "/versions").json().get("items");
    }

    private List<String> audit(String key) {
        return database.sql("SELECT action || ' ' || detail FROM audit_trail WHERE subject = ? ORDER BY position")
                .param("flow:" + key)
                .query(String.class)
                .list();
    }
}
