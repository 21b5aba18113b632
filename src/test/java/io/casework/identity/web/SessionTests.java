package io.casework.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class SessionTests {

    private static final String COOKIE = "casework_session";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        browser.get("/api/session");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void refuses_andHandsOutCsrfToken_whenNobodyIsSignedIn() {
        Answer answer = new Browser(port).get("/api/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void tells_whoIsSignedIn() {
        Answer answer = browser.signIn("alice", "casework");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/user/name").asString()).isEqualTo("Alice Adams");
        assertThat(answer.json().at("/user/email").asString()).isEqualTo("alice@fernhill.example");
        assertThat(answer.json().get("teams")).hasSize(3);
        assertThat(answer.json().at("/teams/1/name").asString()).isEqualTo("Orders & delivery");
        assertThat(answer.json().at("/roles/0").asString()).isEqualTo("support-agent");
        assertThat(answer.json().get("permissions").toString())
                .contains("tasks:work")
                .doesNotContain("cases:read-all");
        assertThat(browser.get("/api/session").json()).isEqualTo(answer.json());
    }

    @Test
    void cookie_isOutOfReachOfScriptsAndForeignPages() {
        Answer answer = browser.signIn("alice", "casework");

        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    }

    @Test
    void givesNewSession_atEverySignIn() {
        browser.cookies().put(COOKIE, "chosen-by-an-attacker");
        browser.signIn("alice", "casework");
        String first = browser.cookies().get(COOKIE);
        browser.signIn("alice", "casework");

        assertThat(first).isNotEqualTo("chosen-by-an-attacker");
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(first);
        browser.cookies().put(COOKIE, first);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void forgetsSession_atSignOut() {
        browser.signIn("alice", "casework");
        String stolen = browser.cookies().get(COOKIE);

        Answer answer = browser.delete("/api/session");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Clear-Site-Data")).contains("\"cookies\"");
        browser.cookies().put(COOKIE, stolen);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void ends_whenIdle() {
        browser.signIn("alice", "casework");
        clock.putForward(Duration.ofMinutes(29));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.putForward(Duration.ofMinutes(29));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.putForward(Duration.ofMinutes(31));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void ends_afterHalfADay_howeverBusy() {
        browser.signIn("alice", "casework");
        for (int half = 0; half < 25; half++) {
            clock.putForward(Duration.ofMinutes(28));
            browser.get("/api/session");
        }
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.putForward(Duration.ofMinutes(28));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void keepsHashOnly() {
        browser.signIn("alice", "casework");

        assertThat(sql.queryForList("SELECT secret_hash FROM user_sessions", String.class))
                .doesNotContain(browser.cookies().get(COOKIE))
                .allMatch(hash -> hash.length() == 64);
    }

    @Test
    void saysTheSame_whetherNameOrPasswordIsWrong() {
        Answer unknown = browser.signIn("mallory", "casework");
        Answer wrong = browser.signIn("frank", "wrong");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().get("detail")).isEqualTo(wrong.json().get("detail"));
    }

    @Test
    void acceptsUserName_inAnyCase() {
        assertThat(browser.signIn(" ALICE ", "casework").status()).isEqualTo(200);
    }

    @Test
    void refusesSignIn_withoutCsrfToken() {
        browser.with("X-XSRF-TOKEN", "");

        Answer answer = browser.signIn("alice", "casework");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/csrf");
    }

    @Test
    void refusesCsrfToken_thatIsNotTheCookie() {
        browser.with("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000");

        assertThat(browser.signIn("alice", "casework").status()).isEqualTo(403);
    }

    @Test
    void refusesChange_fromForeignPage_evenWithCsrfToken() {
        browser.signIn("alice", "casework");

        assertThat(browser.with("Sec-Fetch-Site", "same-site")
                        .delete("/api/session")
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Sec-Fetch-Site", "same-origin")
                        .delete("/api/session")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void changesNothing_byGet() {
        browser.signIn("alice", "casework");

        assertThat(browser.get("/api/session?_method=DELETE").status()).isEqualTo(400);
        assertThat(browser.with("X-HTTP-Method-Override", "DELETE")
                        .get("/api/session")
                        .status())
                .isEqualTo(200);
    }
}
