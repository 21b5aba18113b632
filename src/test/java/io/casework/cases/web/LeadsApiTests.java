package io.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.ConsentLinks;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class LeadsApiTests {

    private static final String LEAD =
            """
            {"company":"Acme GmbH","contact":{"email":"ada@acme.example","name":"Ada Marsh","phone":"030 1234567"},
             "interest":"We need 60 tents.\\nBy May.","source":"event","budget":{"amount":24000,"currency":"EUR"},
             "timeline":"quarter","consent":{"email":true,"phone":false}}""";

    private static final String TICKET =
            """
            {"subject":"Where is my tent?","message":"And do you sell to companies?",
             "customer":{"email":"kim@lead.example","name":"Kim Kohl"},"channel":"email","language":"en"}""";

    @LocalServerPort
    int port;

    @Autowired
    ConsentLinks consentLinks;

    Browser machine;
    Browser dave;
    Browser alice;

    @BeforeEach
    void signIn() {
        machine = Browser.withToken(port, "cwt_demo");
        dave = Browser.signedIn(port, "dave");
        alice = Browser.signedIn(port, "alice");
    }

    @Test
    void opensALead_asTheContractShows() {
        Answer answer = machine.post("/api/leads", LEAD);

        JsonNode file = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/cases/" + file.get("number").asString());
        assertThat(file.get("type").asString()).isEqualTo("lead");
        assertThat(file.get("subject").asString()).isEqualTo("Acme GmbH: We need 60 tents.");
    }

    @Test
    void gives_whatIsKnownOfALead() {
        JsonNode lead = dave.get("/api/cases/" + opened() + "/lead").json();

        assertThat(lead.get("company").asString()).isEqualTo("Acme GmbH");
        assertThat(lead.get("source").asString()).isEqualTo("event");
        assertThat(lead.get("budget").asInt()).isEqualTo(24_000);
        assertThat(lead.get("timeline").asString()).isEqualTo("quarter");
        assertThat(lead.get("consentEmail").get("from").asString()).isEqualTo("event");
        assertThat(lead.get("consentPhone").isNull()).isTrue();
        assertThat(lead.get("stage").asString()).isEqualTo("qualifying");
    }

    @Test
    void opensOnce_withAnIdempotencyKey() {
        String key = "lead-" + System.nanoTime();
        Answer first = machine.with("Idempotency-Key", key).post("/api/leads", LEAD);
        Answer again = machine.with("Idempotency-Key", key).post("/api/leads", LEAD);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void changesFacts_ofTheVersionThatWasRead() {
        String path = "/api/cases/" + opened() + "/lead";
        String tag = dave.get(path).header("ETag");

        Answer changed =
                dave.with("If-Match", tag).patch(path, "{\"authority\":true,\"need\":\"strong\",\"company\":\"\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("authority").asBoolean()).isTrue();
        assertThat(changed.json().get("company").isNull()).isTrue();
        assertThat(changed.json().get("budget").asInt()).isEqualTo(24_000);
        assertThat(dave.patch(path, "{\"need\":\"none\"}").status()).isEqualTo(412);
        assertThat(dave.without("If-Match").patch(path, "{\"need\":\"none\"}").status())
                .isEqualTo(428);
    }

    @Test
    void consent_isGivenAndWithdrawn() {
        String path = "/api/cases/" + opened() + "/lead";

        Answer changed = dave.with("If-Match", dave.get(path).header("ETag"))
                .patch(path, "{\"consentEmail\":false,\"consentPhone\":true}");

        assertThat(changed.json().get("consentEmail").isNull()).isTrue();
        assertThat(changed.json().get("consentPhone").get("from").asString()).isEqualTo("agent");
    }

    @Test
    void linkInAMail_endsConsent_once() {
        String number = opened();
        String token = consentLinks.issue(number);
        Browser anybody = new Browser(port);

        assertThat(anybody.post("/api/public/consent/" + token, "").status()).isEqualTo(204);
        assertThat(dave.get("/api/cases/" + number + "/lead")
                        .json()
                        .get("consentEmail")
                        .isNull())
                .isTrue();
        assertThat(anybody.post("/api/public/consent/" + token, "").status()).isEqualTo(204);
        assertThat(anybody.post("/api/public/consent/cwl_unknown", "").status()).isEqualTo(404);
    }

    @Test
    void mailProgram_endsConsentWithOneClick() {
        String number = opened();
        String page = "/unsubscribe/" + consentLinks.issue(number);
        Browser program = new Browser(port);
        program.with("Accept", "text/html").get(page);
        assertThat(consentOf(number).isNull()).isFalse();

        Answer answer = program.send(
                "POST",
                page,
                BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(consentOf(number).isNull()).isTrue();
        assertThat(program.post("/unsubscribe/cwl_unknown", "").status()).isEqualTo(404);
    }

    private JsonNode consentOf(String number) {
        return dave.get("/api/cases/" + number + "/lead").json().get("consentEmail");
    }

    @Test
    void ticket_isHandedOver() {
        String ticket =
                machine.post("/api/tickets", TICKET).json().get("number").asString();

        Answer answer = alice.post("/api/cases/" + ticket + "/lead", "{\"reason\":\"Wants 60 tents\"}");

        String lead = answer.json().get("number").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("followUpOf").asString()).isEqualTo(ticket);
        JsonNode messages = dave.get("/api/cases/" + lead + "/messages").json().get("items");
        assertThat(messages.get(0).get("body").asString()).isEqualTo("And do you sell to companies?");
        assertThat(messages.get(1).get("body").asString()).isEqualTo("Wants 60 tents");
        assertThat(dave.get("/api/cases/" + lead + "/lead").json().get("source").asString())
                .isEqualTo("ticket");
    }

    @Test
    void lead_isNotHandedOverAgain() {
        assertThat(dave.post("/api/cases/" + opened() + "/lead", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void ticket_hasNoLeadFacts() {
        String ticket =
                machine.post("/api/tickets", TICKET).json().get("number").asString();

        assertThat(alice.get("/api/cases/" + ticket + "/lead").status()).isEqualTo(404);
    }

    @Test
    void othersSeeNoLead() {
        assertThat(alice.get("/api/cases/" + opened() + "/lead").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contact\":{\"email\":\"no address\"},\"interest\":\"x\"}",
                "{\"contact\":{\"email\":\"a@b.example\"}}",
                "{\"contact\":{\"email\":\"a@b.example\"},\"interest\":\"x\",\"source\":\"moon\"}",
                "{\"contact\":{\"email\":\"a@b.example\"},\"interest\":\"x\",\"region\":\"Germany\"}",
                "{\"contact\":{\"email\":\"a@b.example\"},\"interest\":\"x\",\"budget\":{\"amount\":-1}}",
                "{\"contact\":{\"email\":\"a@b.example\"},\"interest\":\"x\",\"employees\":1e99}",
                "{\"contact\":{\"email\":\"a@b.example\"},\"interest\":\"x\",\"unknown\":1}",
            })
    void refusesBadInput(String body) {
        Answer answer = machine.post("/api/leads", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private String opened() {
        return machine.post("/api/leads", LEAD).json().get("number").asString();
    }
}
