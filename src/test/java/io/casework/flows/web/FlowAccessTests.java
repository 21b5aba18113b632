package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may knock at which door of the flows: each role at each endpoint, with a flow that is theirs, one that is kept to
 * others and one that there is not. What is sent makes no sense anywhere, and is never what the answer speaks of.
 */
@HttpTest
class FlowAccessTests {

    private static final String NONSENSE = "{\"nonsense\":true}";
    private static final String UNKNOWN = "no-such-flow";

    /** What a door asks for. */
    private enum Door {
        /** Whoever works with cases or flows. */
        SEEN,
        READ,
        /** Whoever edits, of a kept flow, too. */
        SAY,
        EDIT,
        RELEASE,
        /** As RELEASE, or whoever keeps the product running. */
        STEER,
        ADMIN,
        /** Whoever does tasks. */
        START
    }

    private static final Map<String, Door> DOORS = Map.ofEntries(
            Map.entry("GET /api/flows", Door.SEEN),
            Map.entry("POST /api/flows", Door.SAY),
            Map.entry("GET /api/flows/catalogue", Door.READ),
            Map.entry("GET /api/flows/drafts", Door.READ),
            Map.entry("GET /api/flows/startable", Door.START),
            Map.entry("GET /api/flows/{key}/versions", Door.READ),
            Map.entry("GET /api/flows/{key}/versions/{version}", Door.SEEN),
            Map.entry("GET /api/flows/{key}/reasons", Door.READ),
            Map.entry("PUT /api/flows/{key}/starts", Door.RELEASE),
            Map.entry("GET /api/flows/{key}/offer", Door.SEEN),
            Map.entry("DELETE /api/flows/{key}/offer", Door.RELEASE),
            Map.entry("POST /api/flows/{key}/offer/acceptance", Door.RELEASE),
            Map.entry("GET /api/flows/{key}/policy", Door.READ),
            Map.entry("PATCH /api/flows/{key}/policy", Door.RELEASE),
            Map.entry("GET /api/flows/{key}/editors", Door.READ),
            Map.entry("PUT /api/flows/{key}/editors", Door.ADMIN),
            Map.entry("GET /api/flows/{key}/comments", Door.READ),
            Map.entry("POST /api/flows/{key}/comments", Door.SAY),
            Map.entry("PATCH /api/flows/{key}/comments/{id}", Door.SAY),
            Map.entry("DELETE /api/flows/{key}/comments/{id}", Door.SAY),
            Map.entry("GET /api/flows/{key}/draft", Door.READ),
            Map.entry("POST /api/flows/{key}/draft", Door.EDIT),
            Map.entry("PUT /api/flows/{key}/draft", Door.EDIT),
            Map.entry("DELETE /api/flows/{key}/draft", Door.EDIT),
            Map.entry("POST /api/flows/{key}/draft/check", Door.READ),
            Map.entry("POST /api/flows/{key}/draft/trial", Door.READ),
            Map.entry("PUT /api/flows/{key}/draft/lock", Door.EDIT),
            Map.entry("DELETE /api/flows/{key}/draft/lock", Door.EDIT),
            Map.entry("GET /api/flows/{key}/draft/revisions", Door.READ),
            Map.entry("GET /api/flows/{key}/draft/revisions/{revision}", Door.READ),
            Map.entry("POST /api/flows/{key}/draft/revisions/{revision}/restoration", Door.EDIT),
            Map.entry("GET /api/flows/{key}/draft/rehearsal", Door.READ),
            Map.entry("GET /api/flows/{key}/draft/rehearsal/flows", Door.READ),
            Map.entry("POST /api/flows/{key}/draft/rehearsal", Door.EDIT),
            Map.entry("DELETE /api/flows/{key}/draft/rehearsal/{id}", Door.EDIT),
            Map.entry("GET /api/flows/{key}/draft/rehearsal/{id}/cases", Door.READ),
            Map.entry("GET /api/flows/{key}/draft/rehearsal/{id}/cases/{caseNumber}", Door.READ),
            Map.entry("GET /api/flows/{key}/draft/release", Door.READ),
            Map.entry("POST /api/flows/{key}/draft/release", Door.RELEASE),
            Map.entry("DELETE /api/flows/{key}/draft/release", Door.READ),
            Map.entry("POST /api/flows/{key}/draft/release/approval", Door.RELEASE),
            Map.entry("POST /api/flows/{key}/draft/release/rejection", Door.RELEASE),
            Map.entry("POST /api/flows/{key}/migration/plan", Door.READ),
            Map.entry("GET /api/flows/{key}/migrations", Door.READ),
            Map.entry("POST /api/flows/{key}/migrations", Door.RELEASE),
            Map.entry("GET /api/flows/{key}/migrations/{id}", Door.READ),
            Map.entry("GET /api/flows/{key}/migrations/{id}/cases", Door.READ),
            Map.entry("PUT /api/flows/{key}/migrations/{id}/pause", Door.RELEASE),
            Map.entry("DELETE /api/flows/{key}/migrations/{id}/pause", Door.RELEASE),
            Map.entry("POST /api/flows/{key}/migrations/{id}/cancellation", Door.RELEASE),
            Map.entry("GET /api/flows/{key}/running", Door.READ),
            Map.entry("GET /api/flows/{key}/running/cases", Door.READ),
            Map.entry("POST /api/flows/{key}/running/cases/{instanceId}/move", Door.STEER),
            Map.entry("POST /api/flows/{key}/running/cases/{instanceId}/cancellation", Door.STEER),
            Map.entry("PUT /api/flows/{key}/running/cases/{instanceId}/suspension", Door.STEER),
            Map.entry("DELETE /api/flows/{key}/running/cases/{instanceId}/suspension", Door.STEER),
            Map.entry("POST /api/cases/{number}/flows", Door.START));

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskWorld world;

    Browser erin;
    ReleasedFlows flows;
    String own = "";
    String kept = "";

    @BeforeEach
    void flowsOfBothKinds() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
        own = released();
        kept = released();
        Answer shut =
                Browser.signedIn(port, "grace").put("/api/flows/" + kept + "/editors", "{\"teams\":[\"technical\"]}");
        assertThat(shut.status()).as(shut.text()).isEqualTo(200);
    }

    private String released() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        return key;
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void everyDoorIsInTheTable() {
        List<String> doors = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(door -> door.contains("/api/flows") || door.endsWith("/api/cases/{number}/flows"))
                .toList();

        assertThat(DOORS.keySet()).containsExactlyInAnyOrderElementsOf(doors);
    }

    @Test
    void anAgentSeesWhatCasesShow_andStartsFlows() {
        Browser alice = Browser.signedIn(port, "alice");

        DOORS.forEach((door, asks) -> {
            if (asks == Door.SEEN || asks == Door.START) {
                assertLetIn(alice, door, own);
            } else {
                assertShut(alice, door, own, "forbidden");
                assertShut(alice, door, UNKNOWN, "forbidden");
            }
        });
    }

    @Test
    void anAnalystReads() {
        Browser frank = Browser.signedIn(port, "frank");

        DOORS.forEach((door, asks) -> {
            if (asks != Door.SEEN && asks != Door.READ) {
                assertShut(frank, door, own, "forbidden");
                assertShut(frank, door, UNKNOWN, "forbidden");
            } else if (!door.equals("DELETE /api/flows/{key}/draft/release")) {
                assertLetIn(frank, door, own);
            }
        });
    }

    @Test
    void aManagerChangesWhatIsTheirs_andReadsTheRest() {
        DOORS.forEach((door, asks) -> {
            switch (asks) {
                case ADMIN -> assertShut(erin, door, own, "forbidden");
                case EDIT, RELEASE, STEER -> assertShut(erin, door, kept, "flow-kept");
                default -> assertLetIn(erin, door, kept);
            }
            if (asks != Door.ADMIN && door.contains("{key}")) {
                assertThat(knock(erin, door, UNKNOWN).status()).as(door).isEqualTo(404);
            }
        });
        DOORS.forEach((door, asks) -> {
            if (asks != Door.ADMIN) {
                assertLetIn(erin, door, own);
            }
        });
    }

    @Test
    void whoRunsTheProductSteersEveryFlow_andAdministers() {
        Browser grace = Browser.signedIn(port, "grace");

        DOORS.forEach((door, asks) -> {
            switch (asks) {
                case EDIT, RELEASE -> assertShut(grace, door, kept, "flow-kept");
                case STEER ->
                    assertThat(knock(grace, door, kept).status()).as(door).isEqualTo(404);
                default -> assertLetIn(grace, door, kept);
            }
        });
    }

    @Test
    void nobodyLearnsOfCases_byAskingToStartAFlow() {
        Browser dave = Browser.signedIn(port, "dave");
        String foreign = world.openCase("Where is my parcel?").number();

        Answer ofUnknown = dave.post("/api/cases/C-999999999/flows", NONSENSE);
        Answer ofForeign = dave.post("/api/cases/" + foreign + "/flows", NONSENSE);

        assertThat(ofUnknown.status()).isEqualTo(404);
        assertThat(ofForeign.status()).isEqualTo(404);
        assertThat(ofForeign.json().get("title")).isEqualTo(ofUnknown.json().get("title"));
    }

    private static void assertShut(Browser by, String door, String key, String type) {
        Answer answer = knock(by, door, key);
        assertThat(answer.status()).as(door + " " + answer.text()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).as(door).isEqualTo("/problems/" + type);
    }

    private static void assertLetIn(Browser by, String door, String key) {
        Answer answer = knock(by, door, key);
        assertThat(answer.status())
                .as(door + " " + answer.text())
                .isNotEqualTo(403)
                .isLessThan(500);
    }

    private static Answer knock(Browser by, String door, String key) {
        String method = door.substring(0, door.indexOf(' '));
        String path = door.substring(door.indexOf(' ') + 1)
                .replace("{key}", key)
                .replace("{version}", "1")
                .replace("{revision}", "1")
                .replaceAll("\\{[a-zA-Z]+}", "none");
        boolean isRead = Stream.of("GET", "DELETE").anyMatch(method::equals);
        return isRead
                ? by.send(method, path, BodyPublishers.noBody(), "")
                : by.send(method, path, BodyPublishers.ofString(NONSENSE), "application/json");
    }
}
