package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.tasks.Completing;
import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class RehearsalApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FLOW = "/api/flows/task-tests";
    private static final String REHEARSAL = FLOW + "/draft/rehearsal";
    private static final Set<String> OWN = Set.of("REHEARSALS", "REHEARSAL_RESULTS");

    /** The product adds them up by itself, every twenty seconds. */
    private static final Set<String> FOLDED = Set.of("TASK_TALLIES", "LIVE_EVENTS");

    @LocalServerPort
    int port;

    @Autowired
    TaskWorld world;

    @Autowired
    Completing completing;

    @Autowired
    TaskService engine;

    @Autowired
    RehearsalWork work;

    @Autowired
    PastCaseSelection selection;

    @Autowired
    RehearsalMapper mapper;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource tables;

    Browser erin;
    String team = "";
    String number = "";

    @BeforeEach
    void oneDecidedCaseAndADraft() {
        erin = Browser.signedIn(port, "erin");
        team = world.team();
        number = decided();
        Answer draft = erin.post(FLOW + "/draft", "{}");
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    }

    private String decided() {
        Actor alice = world.agent(team);
        String opened = world.openCase("Where is my parcel?").number();
        completing.complete(world.task(opened, team, null, null), Map.of("verdict", "yes"), alice);
        return opened;
    }

    @AfterEach
    void forget() {
        erin.without("If-Match");
        for (String table : List.of("flow_draft_revisions", "flow_drafts", "rehearsals")) {
            database.sql("DELETE FROM " + table + " WHERE flow_key = 'task-tests'")
                    .update();
        }
    }

    @Test
    void tellsWhatWouldBecomeOfPastCases() {
        JsonNode asked = started("{\"cases\":1000}");
        assertThat(asked.get("state").asString()).isEqualTo("queued");
        Map<String, String> before = rows();

        assertThat(work.runNext()).isTrue();

        assertThat(rows()).as("everything but the rehearsal itself").isEqualTo(before);
        JsonNode done = erin.get(REHEARSAL).json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.at("/groups/same").asInt())
                .isPositive()
                .isEqualTo(done.get("total").asInt());
        assertThat(done.get("done").asInt()).isEqualTo(done.get("total").asInt());
        assertThat(done.at("/startedBy/id").asString()).isEqualTo("erin");
    }

    @Test
    void showsTheWaysOfACase() {
        save(draft().replace("camunda:candidateGroups=\"${team}\"", "camunda:candidateGroups=\"support-management\""));
        String cases = REHEARSAL + "/" + started("{}").get("id").asString() + "/cases";

        work.runNext();

        JsonNode listed = erin.get(cases + "?group=same").json().get("items");
        assertThat(listed)
                .anySatisfy(one -> assertThat(one.get("caseNumber").asString()).isEqualTo(number));
        assertThat(erin.get(cases + "?group=stuck").json().get("items")).isEmpty();
        assertThat(erin.get(cases + "?group=lost").status()).isEqualTo(400);
        JsonNode ways = erin.get(cases + "/" + number).json();
        assertThat(ways.at("/before/0/version").asInt()).isPositive();
        assertThat(ways.at("/after/0/version").isNull()).isTrue();
        assertThat(ways.at("/after/0/done").toString()).contains("Task_Decide");
        assertThat(ways.at("/after/0/xml").asString()).contains("support-management");
        assertThat(ways.at("/after/0/endedAt")).isEqualTo(ways.at("/before/0/endedAt"));
        assertThat(erin.get(cases + "/C-1").status()).isEqualTo(404);
    }

    @Test
    void looksOnlyAtWhatWasAskedFor() {
        decided();
        JsonNode asked = started("{\"team\":\"nobody\"}");
        work.runNext();
        assertThat(erin.get(REHEARSAL).json().get("total").asInt()).isZero();

        started("{\"cases\":1}");
        work.runNext();
        JsonNode one = erin.get(REHEARSAL).json();
        assertThat(one.get("total").asInt()).isOne();
        assertThat(one.get("id").asString()).isNotEqualTo(asked.get("id").asString());
    }

    @Test
    void isCancelled_byAPersonOrANewerOne() {
        String first = started("{}").get("id").asString();
        String second = started("{}").get("id").asString();
        assertThat(mapper.findRehearsal("task-tests", first))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(RehearsalRow.State.CANCELLED));

        assertThat(erin.delete(REHEARSAL + "/" + second).status()).isEqualTo(204);

        assertThat(work.runNext()).isFalse();
        assertThat(erin.get(REHEARSAL).json().get("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void isTakenOver_whenItsNodeIsLost() {
        String id = started("{}").get("id").asString();
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(mapper.updateClaim(id, "lost", Instant.parse("2100-01-01T00:00:00Z"), longAgo))
                .isOne();

        assertThat(work.runNext()).isTrue();

        assertThat(erin.get(REHEARSAL).json().get("state").asString()).isEqualTo("done");
    }

    @Test
    void fails_whenItsNodesAreLostAgainAndAgain() {
        String id = started("{}").get("id").asString();
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(mapper.updateClaim(id, "lost", Instant.parse("2100-01-01T00:00:00Z"), longAgo))
                    .isOne();
        }

        assertThat(work.runNext()).isTrue();

        JsonNode failed = erin.get(REHEARSAL).json();
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("failure").asString()).startsWith("It was begun 3 times");
    }

    @Test
    void forgetsAllButTheLatestThree() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(started("{}").get("id").asString());
        }

        assertThat(database.sql("SELECT id FROM rehearsals WHERE flow_key = 'task-tests' ORDER BY id")
                        .query(String.class)
                        .list())
                .isEqualTo(ids.subList(2, 5));
    }

    @Test
    void stopsChoosing_whenItIsNotWantedAnyMore() {
        var wanted = new PastCaseSelection.Wanted(1, null, null, null, null);

        assertThat(selection.choose(List.of("task-tests"), wanted, () -> false)).isEmpty();
        assertThat(selection.choose(List.of("task-tests"), wanted, () -> true)).hasSize(1);
    }

    @Test
    void knowsAFormThatIsNewAsWell() {
        String form = "rehearsed.form-" + Ids.next();
        Answer made = erin.post("/api/flows", "{\"kind\":\"form\",\"key\":\"" + form + "\",\"name\":\"New\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        try {
            save(draft().replaceAll("camunda:formKey=\"[^\"]*\"", "camunda:formKey=\"" + form.replace('.', '/') + '"'));
            started("{\"with\":[\"" + form + "\"]}");
            work.runNext();

            JsonNode done = erin.get(REHEARSAL).json();
            assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");

            started("{}");
            work.runNext();
            assertThat(erin.get(REHEARSAL).json().get("state").asString()).isEqualTo("failed");
        } finally {
            erin.delete("/api/flows/" + form + "/draft");
        }
    }

    @Test
    void fails_whenTheDraftIsNotAdmitted() {
        save(draft().replace("<process ", "<process camunda:jobPriority=\"${evil()}\" "));
        started("{}");

        work.runNext();

        JsonNode failed = erin.get(REHEARSAL).json();
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("failure").asString()).startsWith("The draft can't be released as it is: ");
        assertThat(failed.get("failureKey").asString()).isEqualTo("not-admitted");
        assertThat(failed.get("failure").asString())
                .endsWith(failed.get("failureDetail").asString());
    }

    @Test
    void fails_whenTheEngineCanNotReadTheDraft() {
        save(
                draft().replace(
                                "</process>",
                                """
                <boundaryEvent id="Event_Undo" name="Undo" attachedToRef="Task_Decide"><compensateEventDefinition/></boundaryEvent>
                <association id="Association_Undo" associationDirection="One" sourceRef="Event_Undo" targetRef="Task_Back"/>
                <userTask id="Task_Back" name="Take back" camunda:candidateGroups="support-management" isForCompensation="true"/>
                </process>"""));
        started("{}");

        work.runNext();

        JsonNode failed = erin.get(REHEARSAL).json();
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("failure").asString())
                .startsWith("The draft can't be released as it is: The engine can't read this: ");
    }

    @Test
    void isForWhoEditsFlows() {
        assertThat(Browser.signedIn(port, "frank").post(REHEARSAL, "{}").status())
                .isEqualTo(403);
        assertThat(Browser.signedIn(port, "alice").get(REHEARSAL).status()).isEqualTo(403);
        assertThat(erin.get(REHEARSAL).status()).as("none yet").isEqualTo(404);
        assertThat(erin.post(REHEARSAL, "{\"cases\":1001}").status()).isEqualTo(400);
        assertThat(erin.post(REHEARSAL, "{\"with\":[\"no-such-flow\"]}").status())
                .isEqualTo(404);
    }

    private JsonNode started(String wanted) {
        Answer answer = erin.post(REHEARSAL, wanted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private String draft() {
        return erin.get(FLOW + "/draft").json().get("content").asString();
    }

    private void save(String content) {
        Answer saved = erin.with("If-Match", "\"1\"")
                .put(FLOW + "/draft", JSON.writeValueAsString(Map.of("content", content)));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    /** How many rows there are in each table, and what the engine's say. */
    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : names()) {
            if (!OWN.contains(table) && !FOLDED.contains(table) && table.equals(table.toUpperCase(Locale.ROOT))) {
                rows.put(table, content(table));
            }
        }
        return rows;
    }

    private String content(String table) {
        if (table.startsWith("ACT_RU") || table.startsWith("ACT_HI") || table.equals("STEP_LEDGER")) {
            return database.sql("SELECT t.* FROM " + table + " t")
                    .query()
                    .listOfRows()
                    .toString();
        }
        return database.sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single()
                .toString();
    }

    private List<String> names() {
        try (Connection connection = tables.getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE", "TABLE"})) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
            assertThat(names).hasSizeGreaterThan(100);
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
