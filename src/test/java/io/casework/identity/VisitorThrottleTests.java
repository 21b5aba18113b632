package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class VisitorThrottleTests {

    private static final Allowance FOUR_A_MINUTE = new Allowance(4, Duration.ofMinutes(1));

    @Autowired
    VisitorThrottle throttle;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String door = "door-" + Ids.next();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void letsInAsManyAsAllowed_andSaysWhenTheNextMayCome() {
        for (int visit = 0; visit < 4; visit++) {
            assertThat(waitOf("10.0.0.1")).isZero();
        }

        Duration wait = waitOf("10.0.0.1");
        assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15));
        clock.putForward(wait);
        assertThat(waitOf("10.0.0.1")).isZero();
        assertThat(waitOf("10.0.0.1")).isPositive();
        clock.putForward(Duration.ofMinutes(1));
        assertThat(IntStream.range(0, 4))
                .allSatisfy(visit -> assertThat(waitOf("10.0.0.1")).isZero());
    }

    @Test
    void tellsAddressesApart_butNotThoseOfOneIpv6Net() {
        for (int visit = 0; visit < 4; visit++) {
            waitOf("2001:db8:1:2:" + visit + "::1");
        }

        assertThat(waitOf("2001:db8:1:2:ffff::9")).isPositive();
        assertThat(waitOf("2001:db8:1:3::1")).isZero();
        assertThat(waitOf("10.0.0.2")).isZero();
    }

    @Test
    void takesANameForNoAddress() {
        for (int visit = 0; visit < 4; visit++) {
            throttle.admitName(door, "10.0.0.3", FOUR_A_MINUTE);
        }

        assertThat(waitOf("10.0.0.3")).isZero();
    }

    @Test
    void countsVisits_thatComeAtOnce() {
        AtomicInteger let = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(10);

        CompletableFuture.allOf(IntStream.range(0, 40)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> {
                                    if (waitOf("10.0.0.4").isZero()) {
                                        let.incrementAndGet();
                                    }
                                },
                                threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();

        assertThat(let.get()).isEqualTo(4);
    }

    @Test
    void keepsNoAddress_andForgetsWhatIsOver() {
        waitOf("10.0.0.5");
        assertThat(sql.queryForList("SELECT bucket FROM visits", String.class))
                .allSatisfy(bucket -> assertThat(bucket).matches("[0-9a-f]{64}"));

        clock.putForward(Duration.ofHours(2));
        throttle.forgetOld();

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM visits", Integer.class))
                .isZero();
    }

    private Duration waitOf(String address) {
        try {
            throttle.admitAddress(door, address, FOUR_A_MINUTE);
            return Duration.ZERO;
        } catch (Problem.TryLater refused) {
            assertThat(refused.status()).isEqualTo(429);
            return refused.retryAfter();
        }
    }
}
