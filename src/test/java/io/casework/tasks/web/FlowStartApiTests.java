package io.casework.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class FlowStartApiTests {

    private static final String CALL =
            call("\"callReason\":\"explain\",\"team\":\"accounts\",\"details\":\"Ask for Ada.\"");

    @Autowired
    TaskWorld world;

    @LocalServerPort
    int port;

    Browser alice;
    String number = "";

    @BeforeEach
    void oneCase() {
        alice = Browser.signedIn(port, "alice");
        number = world.openCase("Please call me").number();
    }

    @Test
    void lists_whatICanStart() {
        Answer answer = alice.get("/api/flows/startable");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode flow = callCustomer(answer);
        assertThat(flow.get("name").asString()).isEqualTo("Call the customer back");
        assertThat(flow.get("description").asString()).isNotBlank();
        assertThat(flow.get("version").asInt()).isPositive();
        assertThat(flow.at("/form/components/0/key").asString()).isEqualTo("callReason");
        assertThat(flow.get("data").isEmpty()).isTrue();
    }

    @Test
    void opensItsForm_forACase() {
        JsonNode flow = callCustomer(alice.get("/api/flows/startable?case=" + number));

        assertThat(flow.at("/data/team").asString()).isNotBlank();
        assertThat(flow.at("/data/teams").valueStream())
                .anySatisfy(team -> assertThat(team.get("value").asString()).isEqualTo("accounts"));
        assertThat(flow.get("running").asBoolean()).isFalse();
    }

    @Test
    void starts_andSaysWhichTaskCame() {
        Answer answer = start(CALL);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Answer task = alice.get("/api/tasks/" + answer.json().get("taskId").asString());
        assertThat(task.json().get("name").asString()).isEqualTo("Call customer");
        assertThat(task.json().at("/team/id").asString()).isEqualTo("accounts");
        assertThat(alice.get("/api/cases/" + number + "/messages").text()).contains("@Accounts: Ask for Ada.");
        assertThat(callCustomer(alice.get("/api/flows/startable?case=" + number))
                        .get("running")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void startsOnce_whenTheRequestIsRepeated() {
        alice.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = start(CALL);
        Answer again = start(CALL);

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void refusesASecond_whileOneRuns() {
        start(CALL);

        Answer answer = start(CALL);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/flow-running");
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertThat(start(call("\"callReason\":\"explain\",\"team\":\"nobody\"")).field())
                .isEqualTo("team");
        Answer answer = start(call("\"team\":\"accounts\""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("callReason");
        assertThat(alice.post("/api/cases/" + number + "/flows", "{\"data\":{}}")
                        .field())
                .isEqualTo("key");
    }

    @Test
    void answersTheSame_forForeignAndUnknownCases() {
        Browser dave = Browser.signedIn(port, "dave");

        assertThat(dave.post("/api/cases/" + number + "/flows", CALL).status()).isEqualTo(404);
        assertThat(alice.post("/api/cases/C-999999999/flows", CALL).status()).isEqualTo(404);
        assertThat(start("{\"key\":\"ticket-triage\",\"data\":{}}").status()).isEqualTo(404);
    }

    @Test
    void isNotForThose_whoDoNotWorkOnCases() {
        Browser frank = Browser.signedIn(port, "frank");

        assertThat(frank.get("/api/flows/startable").status()).isEqualTo(403);
        assertThat(frank.post("/api/cases/" + number + "/flows", CALL).status()).isEqualTo(403);
    }

    private Answer start(String body) {
        return alice.post("/api/cases/" + number + "/flows", body);
    }

    private static String call(String answers) {
        return "{\"key\":\"call-customer\",\"data\":{" + answers + "}}";
    }

    private static JsonNode callCustomer(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(flow -> flow.get("key").asString().equals("call-customer"))
                .findFirst()
                .orElseThrow();
    }
}
