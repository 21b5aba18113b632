package io.casework.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class TaskApiTests {

    @Autowired
    TaskWorld world;

    @LocalServerPort
    int port;

    Browser alice;
    Browser bob;
    Browser carol;
    String number = "";
    String task = "";

    @BeforeEach
    void oneTaskOfTheServiceDesk() {
        alice = Browser.signedIn(port, "alice");
        bob = Browser.signedIn(port, "bob");
        carol = Browser.signedIn(port, "carol");
        number = world.openCase("Where is my parcel?").number();
        task = world.task(number, "service-desk", null, null);
    }

    @Test
    void shows_theTaskWithItsForm() {
        Answer answer = alice.get("/api/tasks/" + task);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("id").asString()).isEqualTo(task);
        assertThat(answer.json().at("/team/name").asString()).isEqualTo("Service desk");
        assertThat(answer.json().get("caseStatus").asString()).isEqualTo("new");
        assertThat(answer.json().has("assignee")).isTrue();
        assertThat(answer.json().get("assignee").isNull()).isTrue();
        assertThat(answer.json().at("/form/components/1/key").asString()).isEqualTo("verdict");
        assertThat(answer.json().get("actions").toString()).isEqualTo("[\"claim\",\"complete\",\"schedule\"]");
        assertThat(answer.json().get("description").asString()).isEqualTo("Look at it and decide.");
    }

    @Test
    void tellsWhoHoldsIt_whenTheRaceIsLost() {
        assertThat(alice.post("/api/tasks/" + task + "/assignment", "{}")
                        .json()
                        .at("/assignee/name")
                        .asString())
                .isEqualTo("Alice Adams");

        Answer lost = bob.post("/api/tasks/" + task + "/assignment", "{}");

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.json().get("type").asString()).isEqualTo("/problems/task-held");
        assertThat(lost.json().at("/heldBy/id").asString()).isEqualTo("alice");
        assertThat(lost.json().at("/heldBy/name").asString()).isEqualTo("Alice Adams");
    }

    @Test
    void goesThroughTheWholeLife_ofATask() {
        String path = "/api/tasks/" + task;
        assertThat(alice.post(path + "/assignment", "{}").status()).isEqualTo(200);
        assertThat(alice.delete(path + "/assignment").json().get("assignee").isNull())
                .isTrue();
        assertThat(carol.post(path + "/assignment", "{\"assignee\":\"alice\"}").status())
                .isEqualTo(200);
        assertThat(alice.post(path + "/delegation", "{\"to\":\"bob\"}")
                        .json()
                        .get("delegation")
                        .asString())
                .isEqualTo("pending");
        assertThat(bob.post(path + "/completion", "{\"data\":{\"verdict\":\"yes\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(bob.delete(path + "/delegation").json().at("/assignee/id").asString())
                .isEqualTo("alice");
        assertThat(alice.patch(path, "{\"dueAt\":\"2026-12-01T09:00:00+01:00\",\"priority\":80}")
                        .json()
                        .get("dueAt")
                        .asString())
                .isEqualTo("2026-12-01T08:00:00Z");
        assertThat(alice.post(path + "/completion", "{\"data\":{\"verdict\":\"perhaps\"}}")
                        .field())
                .isEqualTo("verdict");
        assertThat(alice.post(path + "/completion", "{\"data\":{\"verdict\":\"yes\"}}")
                        .status())
                .isEqualTo(204);
        assertThat(bob.post(path + "/completion", "{\"data\":{\"verdict\":\"yes\"}}")
                        .json()
                        .get("type")
                        .asString())
                .isEqualTo("/problems/task-completed");
        assertThat(alice.get("/api/cases/" + number + "/tasks")
                        .json()
                        .at("/items/0/completedAt")
                        .isNull())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "PATCH, '', '{}'",
        "POST, /assignment, '{}'",
        "DELETE, /assignment, ''",
        "POST, /delegation, '{\"to\":\"bob\"}'",
        "DELETE, /delegation, ''",
        "POST, /completion, '{\"data\":{}}'"
    })
    void answersTheSame_forForeignAndUnknownTasks(String method, String path, String body) {
        String foreign = world.task("sales");

        Answer hidden = send(alice, method, "/api/tasks/" + foreign + path, body);
        Answer unknown = send(alice, method, "/api/tasks/no-such-task" + path, body);

        assertThat(hidden.status()).as(hidden.text()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(hidden.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(hidden.json().get("title")).isEqualTo(unknown.json().get("title"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks?filter=nobodys, filter",
        "/api/tasks?sort=subject, sort",
        "/api/tasks?limit=0, limit",
        "/api/tasks?limit=201, limit",
        "/api/tasks?cursor=!, cursor",
        "/api/tasks?colour=red, colour",
        "/api/tasks?due-before=yesterday, due-before",
        "/api/tasks?priority=high, priority",
        "/api/tasks?filter=mine&assignee=bob, assignee",
        "/api/tasks/count?sort=due, sort",
        "/api/tasks/counts?filter=mine, filter"
    })
    void refusesQuestions_thatItDoesNotUnderstand(String path, String field) {
        Answer answer = alice.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"priority":"high"}            | priority
            {"priority":1.5}               | priority
            {"priority":101}               | priority
            {"dueAt":"tomorrow"}           | dueAt
            {"dueAt":"0001-01-01T00:00:00Z"} | dueAt
            {"assignee":"bob"}             | assignee
            """)
    void refusesChanges_thatAreNone(String body, String field) {
        Answer answer = alice.patch("/api/tasks/" + task, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void listsAndCounts() {
        Answer list = alice.get("/api/tasks?filter=unassigned&team=service-desk&sort=-created&limit=1");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().at("/items/0/id").asString()).isEqualTo(task);

        assertThat(alice.get("/api/tasks/count?case=" + number)
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(alice.get("/api/tasks/counts")
                        .json()
                        .at("/team/service-desk")
                        .asInt())
                .isPositive();
        assertThat(alice.get("/api/tasks/counts").json().at("/team").has("sales"))
                .isFalse();
    }

    @Test
    void takesNext_andSaysWhy() {
        Answer next = alice.post("/api/tasks/next", "");

        assertThat(next.status()).as(next.text()).isEqualTo(200);
        assertThat(next.json().at("/assignee/id").asString()).isEqualTo("alice");
        assertThat(next.json().get("why").size()).isPositive();
    }

    @Test
    void drawsTheCase() {
        Answer diagram = alice.get("/api/cases/" + number + "/diagram");

        assertThat(diagram.status()).as(diagram.text()).isEqualTo(200);
        assertThat(diagram.json().get("processes").toString()).contains("\"activityId\":\"Task_Decide\"");
        assertThat(alice.get("/api/cases/C-0/diagram").status()).isEqualTo(404);
    }

    @Test
    void listsFlows() {
        Answer flows = carol.get("/api/flows");

        assertThat(flows.status()).as(flows.text()).isEqualTo(200);
        assertThat(flows.text()).contains("\"key\":\"task-tests\"").contains("\"kind\":\"process\"");
        assertThat(carol.get("/api/flows/task-tests/versions/1").text()).contains("Task_Decide");
        assertThat(carol.get("/api/flows/task-tests/versions/99").status()).isEqualTo(404);
    }

    private static Answer send(Browser browser, String method, String path, String body) {
        return switch (method) {
            case "GET" -> browser.get(path);
            case "PATCH" -> browser.patch(path, body);
            case "POST" -> browser.post(path, body);
            default -> browser.delete(path);
        };
    }
}
