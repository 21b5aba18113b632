package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.shared.Problem;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class SignInThrottleTests {

    @LocalServerPort
    int port;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void forget() {
        clock.reset();
        sql.update("DELETE FROM sign_in_attempts");
    }

    @Test
    void delaysMore_afterEachFailure_andForgets() {
        String address = newAddress();
        for (int free = 0; free < 5; free++) {
            throttle.begin("alice", address);
        }

        assertThat(waitFor("alice", address)).isEqualTo(Duration.ofSeconds(1));
        clock.putForward(Duration.ofSeconds(1));
        throttle.begin("alice", address);
        assertThat(waitFor("alice", address)).isEqualTo(Duration.ofSeconds(2));
        for (int failure = 0; failure < 20; failure++) {
            clock.putForward(Duration.ofMinutes(5));
            throttle.begin("alice", address);
        }
        assertThat(waitFor("alice", address)).isEqualTo(Duration.ofMinutes(5));
        clock.putForward(Duration.ofMinutes(16));
        throttle.begin("alice", address);
        throttle.begin("alice", address);
    }

    @Test
    void countsTries_thatComeAtOnce() {
        String address = newAddress();
        AtomicInteger let = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(10);

        CompletableFuture.allOf(IntStream.range(0, 40)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> tryOnce(address, let), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();

        assertThat(let.get()).isEqualTo(5);
    }

    private void tryOnce(String address, AtomicInteger let) {
        try {
            throttle.begin("alice", address);
            let.incrementAndGet();
        } catch (Problem.TryLater refused) {
            assertThat(refused.status()).isEqualTo(429);
        }
    }

    @Test
    void leavesOthersAlone() {
        String address = newAddress();
        for (int free = 0; free < 5; free++) {
            throttle.begin("alice", address);
            throttle.failed(address);
        }

        throttle.begin("bob", address);
        throttle.begin("alice", newAddress());
    }

    @Test
    void slowsDown_whoTriesOnePasswordOnMany() {
        String address = newAddress();
        for (int name = 0; name < 30; name++) {
            throttle.begin("user" + name, address);
            throttle.failed(address);
        }

        assertThatThrownBy(() -> throttle.begin("another", address)).isInstanceOf(Problem.TryLater.class);
        clock.putForward(Duration.ofSeconds(31));
        throttle.begin("another", address);
    }

    @Test
    void tells_whenToTryAgain_withoutSayingWhy() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        Answer answer = browser.signIn("dave", "wrong");
        for (int failure = 0; failure < 8; failure++) {
            answer = browser.signIn("dave", "wrong");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(browser.signIn("dave", "casework").status()).isEqualTo(429);
        assertThat(Browser.signedIn(port, "erin").get("/api/session").status()).isEqualTo(200);
        clock.putForward(Duration.ofMinutes(5));
        assertThat(browser.signIn("dave", "casework").status()).isEqualTo(200);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'sign-in-refused' AND subject = 'user:dave'",
                        Integer.class))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void believesNoForwardedAddress() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        int status = 0;
        for (int failure = 0; failure < 8; failure++) {
            status = browser.with("X-Forwarded-For", "10.0.0." + failure)
                    .with("Forwarded", "for=10.0.1." + failure)
                    .signIn("frank", "wrong")
                    .status();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void countsNeighboursOfAnIpv6Net_together() {
        for (int free = 0; free < 5; free++) {
            throttle.begin("alice", "2001:db8:1:2:" + free + "::1");
        }

        assertThat(waitFor("alice", "2001:db8:1:2:ffff::9")).isPositive();
        assertThat(waitFor("alice", "2001:db8:1:3::1")).isZero();
    }

    private static String newAddress() {
        byte[] bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "10." + (bytes[1] & 255) + "." + (bytes[2] & 255) + "." + (bytes[3] & 255);
    }

    private Duration waitFor(String name, String address) {
        try {
            throttle.begin(name, address);
            return Duration.ZERO;
        } catch (Problem.TryLater refused) {
            return Duration.ofSeconds((refused.retryAfter().toMillis() + 999) / 1000);
        }
    }
}
