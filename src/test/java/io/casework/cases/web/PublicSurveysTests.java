package io.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Conversation;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.cases.SurveyInvitation;
import io.casework.cases.Surveys;
import io.casework.cases.Tickets;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class PublicSurveysTests {

    @LocalServerPort
    int port;

    @Autowired
    Tickets tickets;

    @Autowired
    Conversation conversation;

    @Autowired
    Surveys surveys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private String number = "";
    private String path = "";
    private Browser customer = new Browser(0);

    @BeforeEach
    void ask() {
        sql.update("DELETE FROM visits");
        customer = new Browser(port);
        number = tickets.triaged("My secret subject", Ids.next() + "@example.test", "orders");
        Message question = conversation.add(number, NewMessage.outbound("Satisfied?", Actor.SYSTEM), Actor.SYSTEM);
        path = "/api/public/surveys/"
                + surveys.invite(
                        new SurveyInvitation(number, "step-" + Ids.next(), question.id(), "ticket-resolution", 1));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
        sql.update("DELETE FROM visits");
    }

    @Test
    void showNothingOfTheCase_andChangeNothing_whoeverFollowsTheLink() {
        List<Answer> looks =
                IntStream.range(0, 5).mapToObj(look -> customer.get(path)).toList();

        assertThat(looks).allSatisfy(look -> {
            assertThat(look.status()).isEqualTo(200);
            assertThat(look.text()).isEqualTo("{\"company\":\"Fernhill\",\"language\":\"en\",\"answered\":false}");
            assertThat(look.header("Cache-Control")).isEqualTo("no-store");
            assertThat(look.header("Set-Cookie")).isEmpty();
        });
        assertThat(asked().get("score").isNull()).isTrue();
    }

    @Test
    void takeTheAnswer_andShowItToAgents() {
        Answer answer = customer.post(
                path + "/answer",
                """
                {"score":1,"reasons":["solved","friendly"],"comment":"<script>alert(1)</script> & bye"}""");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(asked().get("score").asInt()).isEqualTo(1);
        assertThat(asked().get("reasons").toString()).isEqualTo("[\"solved\",\"friendly\"]");
        assertThat(asked().get("comment").asString()).isEqualTo("<script>alert(1)</script> & bye");
        assertThat(asked().get("channel").asString()).isEqualTo("mail");
        assertThat(customer.get(path).json().get("answered").asBoolean()).isTrue();
        assertThat(customer.post(path + "/answer", "{\"score\":5}").status()).isEqualTo(409);
        assertThat(asked().get("score").asInt()).isEqualTo(1);
    }

    @Test
    void showTheNewestScoreWithTheCustomer() {
        customer.post(path + "/answer", "{\"score\":4}");

        Browser alice = Browser.signedIn(port, "carol");
        String id = alice.get("/api/cases/" + number).json().at("/customer/id").asString();
        assertThat(alice.get("/api/customers/" + id)
                        .json()
                        .at("/satisfaction/score")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void answerTheSame_toAnUnknownAndAnExpiredLink() {
        String guessed = "/api/public/surveys/" + "A".repeat(43);
        Answer unknown = customer.get(guessed);
        clock.putForward(Duration.ofDays(31));
        Answer expired = customer.get(path);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(expired.status()).isEqualTo(404);
        assertThat(expired.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(customer.post(path + "/answer", "{\"score\":5}").status()).isEqualTo(404);
        assertThat(customer.post(guessed + "/answer", "{\"score\":5}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "5",
                "{\"score\":null}",
                "{\"score\":0}",
                "{\"score\":6}",
                "{\"score\":-1}",
                "{\"score\":4.5}",
                "{\"score\":\"5\"}",
                "{\"score\":true}",
                "{\"score\":1e99}",
                "{\"score\":[5]}",
                "{\"score\":5,\"score\":1}",
                "{\"score\":5,\"caseNumber\":\"C-100001\"}",
                "{\"score\":5,\"reasons\":[null]}",
                "{\"score\":5,\"reasons\":[\"bribed\"]}",
                "{\"score\":5,\"reasons\":\"speed\"}",
                "{\"score\":5,\"comment\":\"\\u0000\"}",
                "{\"score\":5,\"comment\":7}",
                "{\"score\":5",
            })
    void refuse_whatIsNoAnswer(String body) {
        assertThat(customer.post(path + "/answer", body).status()).isEqualTo(400);
        assertThat(asked().get("score").isNull()).isTrue();
    }

    @Test
    void refuseACommentOfAMegabyte() {
        String most = "ü".repeat(1_000);
        assertThat(customer.post(path + "/answer", comment("x".repeat(2_000_000)))
                        .status())
                .isEqualTo(413);
        assertThat(customer.post(path + "/answer", comment("x".repeat(900_000))).status())
                .isEqualTo(400);
        assertThat(customer.post(path + "/answer", comment(most + "x")).status())
                .isEqualTo(400);
        assertThat(customer.post(path + "/answer", comment(most)).status()).isEqualTo(204);
        assertThat(asked().get("comment").asString()).isEqualTo(most);
    }

    @Test
    void slowDown_whoGuesses_whateverAddressTheyClaim() {
        int status = 0;
        for (int guess = 0; guess < 80 && status != 429; guess++) {
            status = customer.with("X-Forwarded-For", "10.0.0." + guess)
                    .with("Forwarded", "for=10.0.1." + guess)
                    .get("/api/public/surveys/" + "B".repeat(40) + guess)
                    .status();
        }

        Answer slowed = customer.get(path);
        assertThat(status).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
        clock.putForward(Duration.ofMinutes(1));
        assertThat(customer.get(path).status()).isEqualTo(200);
    }

    @Test
    void giveASessionNoAuthority_andAskForNoToken() {
        Browser alice = Browser.signedIn(port, "alice");
        alice.cookies().remove("XSRF-TOKEN");

        assertThat(alice.post(path + "/answer", "{\"score\":3}").status()).isEqualTo(204);
        assertThat(alice.get("/api/public/session").status()).isEqualTo(404);
        assertThat(Browser.signedIn(port, "alice").get("/api/public/../cases").status())
                .isNotEqualTo(200);
        assertThat(Browser.withToken(port, "cwt_nonsense").get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void haveNoOtherDoors(String method) {
        Answer answer = customer.send(
                method, path, java.net.http.HttpRequest.BodyPublishers.ofString("{}"), "application/json");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void giveAgentsALink_onRecord() {
        Browser carol = Browser.signedIn(port, "carol");
        Answer link = carol.post("/api/cases/" + number + "/survey-link", "");

        String url = link.json().get("url").asString();
        assertThat(link.status()).isEqualTo(201);
        assertThat(url).matches("http://localhost:8080/survey/[A-Za-z0-9_-]{43}");
        String token = url.substring(url.lastIndexOf('/') + 1);
        customer.post("/api/public/surveys/" + token + "/answer", "{\"score\":5}");
        assertThat(asked().get("channel").asString()).isEqualTo("link");
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'case-survey-handed-on' AND subject = ?",
                        Integer.class,
                        "case:" + number))
                .isEqualTo(1);
        assertThat(carol.post("/api/cases/" + number + "/survey-link", "").status())
                .isEqualTo(409);
    }

    @Test
    void giveStrangersNoLink() {
        assertThat(customer.post("/api/cases/" + number + "/survey-link", "").status())
                .isIn(401, 403);
        assertThat(Browser.signedIn(port, "frank")
                        .post("/api/cases/" + number + "/survey-link", "")
                        .status())
                .isEqualTo(403);
        assertThat(Browser.signedIn(port, "dave")
                        .post("/api/cases/" + number + "/survey-link", "")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode asked() {
        return Browser.signedIn(port, "carol")
                .get("/api/cases/" + number + "/satisfaction")
                .json()
                .at("/items/0");
    }

    private static String comment(String text) {
        return "{\"score\":4,\"comment\":\"" + text + "\"}";
    }
}
