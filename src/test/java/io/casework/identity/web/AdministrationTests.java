package io.casework.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.AuditLog;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class AdministrationTests {

    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    AuditLog auditLog;

    Browser grace;

    @BeforeEach
    void signIn() {
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String newUser(String username, String roles) {
        Answer answer = grace.post(
                "/api/users",
                "{\"username\":\"" + username + "\",\"name\":\"Somebody New\",\"roles\":" + roles
                        + ",\"teams\":[\"orders\"],\"password\":\"" + PASSWORD + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static String newName() {
        return "somebody-" + COUNT.incrementAndGet();
    }

    @Test
    void newUser_canSignIn() {
        String name = newName();
        String id = newUser(name, "[\"support-agent\"]");

        Browser browser = Browser.signedIn(port, name, PASSWORD);

        assertThat(browser.get("/api/session").json().at("/user/id").asString()).isEqualTo(id);
        assertThat(grace.get("/api/users/" + id).json().at("/roles/0").asString())
                .isEqualTo("support-agent");
        assertThat(grace.get("/api/users?team=orders&limit=200").text()).contains(id);
    }

    @Test
    void takenName_isConflict() {
        Answer answer = grace.post(
                "/api/users",
                "{\"username\":\"ALICE\",\"name\":\"A\",\"roles\":[],\"teams\":[],\"password\":\"" + PASSWORD + "\"}");

        assertThat(answer.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "casework",
                "password1234",
                "Passw0rd!2026",
                "aaaaaaaaaaaaaaaa",
                "qwertzqwertz12",
                "123456789012"
            })
    void easyPassword_isRefused(String password) {
        Answer answer = grace.post(
                "/api/users",
                "{\"username\":\"x-y\",\"name\":\"A\",\"roles\":[],\"teams\":[],\"password\":\"" + password + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("password");
    }

    @Test
    void longPassword_isTakenWhole() {
        String name = newName();
        String id = newUser(name, "[]");
        String longOne = "correct horse battery staple ".repeat(4);
        assertThat(grace.put("/api/users/" + id + "/password", "{\"password\":\"" + longOne + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(Browser.signedIn(port, name, longOne).get("/api/session").status())
                .isEqualTo(200);
        assertThat(new Browser(port).signIn(name, longOne.substring(0, 72)).status())
                .isNotEqualTo(200);
    }

    @Test
    void disabledUser_isOutAtOnce_andStaysOut() {
        String name = newName();
        String id = newUser(name, "[\"support-agent\"]");
        Browser browser = Browser.signedIn(port, name, PASSWORD);

        assertThat(grace.patch("/api/users/" + id, "{\"active\":false}").status())
                .isEqualTo(200);

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        browser.get("/api/session");
        assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void roleChange_countsWithTheNextRequest() {
        String name = newName();
        String id = newUser(name, "[\"administrator\"]");
        Browser browser = Browser.signedIn(port, name, PASSWORD);
        assertThat(browser.get("/api/audit").status()).isEqualTo(200);

        grace.patch("/api/users/" + id, "{\"roles\":[\"support-agent\"],\"teams\":[\"billing\"]}");

        assertThat(browser.get("/api/audit").status()).isEqualTo(403);
        assertThat(browser.get("/api/session").json().at("/teams/0/id").asString())
                .isEqualTo("billing");
    }

    @Test
    void administrator_endsSessions() {
        String name = newName();
        String id = newUser(name, "[]");
        Browser browser = Browser.signedIn(port, name, PASSWORD);

        assertThat(grace.delete("/api/users/" + id + "/sessions").status()).isEqualTo(204);

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void people_changeThemselvesButNotTheirRights() {
        String name = newName();
        String id = newUser(name, "[\"support-agent\"]");
        Browser browser = Browser.signedIn(port, name, PASSWORD);

        assertThat(browser.patch("/api/users/" + id, "{\"away\":true,\"locale\":\"de\"}")
                        .json()
                        .get("away")
                        .asBoolean())
                .isTrue();
        assertThat(browser.patch("/api/users/" + id, "{\"roles\":[\"administrator\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.patch("/api/users/alice", "{\"away\":true}").status())
                .isEqualTo(403);
        assertThat(browser.post("/api/users", "{}").status())
                .as("nobody learns what a good request looks like")
                .isEqualTo(403);
        assertThat(browser.get("/api/users/alice").status()).isEqualTo(403);
        assertThat(browser.put(
                                "/api/users/" + id + "/password",
                                "{\"current\":\"wrong\",\"password\":\"another good one\"}")
                        .field())
                .isEqualTo("current");
    }

    @Test
    void lastAdministrator_stays() {
        sql.update("DELETE FROM user_roles WHERE role_id = 'administrator' AND user_id <> 'grace'");

        assertThat(grace.patch("/api/users/grace", "{\"active\":false}").status())
                .isEqualTo(409);
        assertThat(grace.patch("/api/users/grace", "{\"roles\":[]}").status()).isEqualTo(409);
        assertThat(grace.get("/api/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/users",
        "POST, /api/teams",
        "POST, /api/tokens",
        "GET, /api/tokens",
        "GET, /api/audit",
        "DELETE, /api/teams/sales"
    })
    void agents_mayNotAdminister(String method, String path) {
        Browser alice = Browser.signedIn(port, "alice");
        String body = path.endsWith("users")
                ? "{\"username\":\"x-y\",\"name\":\"A\",\"roles\":[],\"teams\":[],\"password\":\"x\"}"
                : path.endsWith("teams")
                        ? "{\"id\":\"t\",\"name\":\"T\"}"
                        : "{\"name\":\"t\",\"scopes\":[\"cases:read\"]}";

        Answer answer =
                switch (method) {
                    case "GET" -> alice.get(path);
                    case "DELETE" -> alice.delete(path);
                    default -> alice.post(path, body);
                };

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/forbidden");
        assertThat(grace.get("/api/audit?action=access-refused&actor=alice").text())
                .contains("path:" + path);
    }

    @Test
    void teams_areListedForEverybody_andKeptByAdministrators() {
        assertThat(Browser.signedIn(port, "frank").get("/api/teams").json().get("items"))
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(grace.post("/api/teams", "{\"id\":\"returns\",\"name\":\"Returns\"}")
                        .status())
                .isEqualTo(201);
        assertThat(grace.post("/api/teams", "{\"id\":\"returns\",\"name\":\"Other\"}")
                        .status())
                .isEqualTo(409);
        assertThat(grace.patch("/api/teams/returns", "{\"name\":\"Sendings back\"}")
                        .status())
                .isEqualTo(200);
        assertThat(grace.delete("/api/teams/returns").status()).isEqualTo(204);
        assertThat(grace.delete("/api/teams/returns").status()).isEqualTo(404);
        assertThat(grace.delete("/api/teams/sales").status()).isEqualTo(409);
    }

    @Test
    void token_isShownOnce_andDoesWhatItsScopesSay() {
        Answer issued = grace.post("/api/tokens", "{\"name\":\"shop\",\"scopes\":[\"audit:read\"]}");
        String secret = issued.json().get("token").asString();
        String id = issued.json().get("id").asString();
        Browser machine = Browser.withToken(port, secret);

        assertThat(secret).startsWith("cwt_").hasSize(47);
        assertThat(machine.get("/api/audit").status()).isEqualTo(200);
        assertThat(machine.get("/api/tokens").status()).isEqualTo(403);
        assertThat(grace.get("/api/tokens").text()).contains(id).doesNotContain(secret);
        assertThat(sql.queryForList("SELECT secret_hash FROM api_tokens", String.class))
                .doesNotContain(secret);

        assertThat(grace.delete("/api/tokens/" + id).status()).isEqualTo(204);
        assertThat(machine.get("/api/audit").status()).isEqualTo(401);
    }

    @Test
    void token_ends() {
        String secret = grace.post("/api/tokens", "{\"name\":\"shop\",\"scopes\":[\"audit:read\"]}")
                .json()
                .get("token")
                .asString();
        clock.putForward(Duration.ofDays(91));

        Answer answer = Browser.withToken(port, secret).get("/api/audit");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "cwt_", "cwt_nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJncmFjZSJ9."})
    void unknownToken_isRefused_whateverTheCookies(String token) {
        assertThat(grace.with("Authorization", "Bearer " + token)
                        .get("/api/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tokensNeedNoCsrfToken_cookiesDo() {
        assertThat(Browser.withToken(port, "cwt_demo")
                        .post("/api/hostile", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(grace.with("X-XSRF-TOKEN", "").post("/api/hostile", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void audit_holdsEveryChange_andNoSecret() {
        String name = newName();
        String id = newUser(name, "[\"support-agent\"]");

        Answer answer = grace.get("/api/audit?subject=user:" + id);

        assertThat(answer.json().get("items")).hasSize(1);
        assertThat(answer.json().at("/items/0/actor/id").asString()).isEqualTo("grace");
        assertThat(answer.json().at("/items/0/action").asString()).isEqualTo("user-created");
        assertThat(answer.text()).doesNotContain(PASSWORD).doesNotContain(name);
    }

    @Test
    void audit_showsWhoTouchedIt() {
        newUser(newName(), "[]");
        assertThat(auditLog.firstBroken()).isEmpty();
        long position = Objects.requireNonNull(sql.queryForObject("SELECT MAX(position) FROM audit_trail", Long.class));

        sql.update("UPDATE audit_trail SET action = 'nothing-happened' WHERE position = ?", position);
        assertThat(auditLog.firstBroken()).hasValue(position);

        sql.update("UPDATE audit_trail SET action = 'user-created' WHERE position = ?", position);
        assertThat(auditLog.firstBroken()).isEmpty();
    }

    @Test
    void audit_pages() {
        newUser(newName(), "[]");
        Answer first = grace.get("/api/audit?limit=1");
        Answer second = grace.get(
                "/api/audit?limit=1&cursor=" + first.json().get("next").asString());

        assertThat(second.json().at("/items/0/id").asLong())
                .isEqualTo(first.json().at("/items/0/id").asLong() - 1);
        assertThat(grace.get("/api/audit?cursor=eHh4").status()).isEqualTo(400);
    }

    @Test
    void users_page() {
        Answer first = grace.get("/api/users?limit=3");
        Answer second = grace.get(
                "/api/users?limit=3&cursor=" + first.json().get("next").asString());

        assertThat(first.json().get("items")).hasSize(3);
        assertThat(first.json().at("/items/0/name").asString()).isEqualTo("Alice Adams");
        assertThat(second.json().at("/items/0/name").asString()).isEqualTo("Dave Dunn");
    }
}
