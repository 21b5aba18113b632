package io.casework.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionOperations;

class ServedRequestsTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private record Count(long requests, long failures) {}

    /** Keeps minutes in memory, and can be away. */
    private static final class Minutes implements ServiceMinuteMapper {

        private final Map<Instant, Count> kept = new HashMap<>();
        private Instant now = NOON;
        private boolean away;

        @Override
        public Instant databaseTime() {
            if (away) {
                throw new TransientDataAccessResourceException("away");
            }
            return now;
        }

        @Override
        public int addTo(Instant minute, String node, long requests, long failures) {
            return kept.computeIfPresent(
                                    minute,
                                    (key, count) -> new Count(count.requests() + requests, count.failures() + failures))
                            == null
                    ? 0
                    : 1;
        }

        @Override
        public void insertMinute(Instant minute, String node, long requests, long failures) {
            kept.put(minute, new Count(requests, failures));
        }

        @Override
        public void deleteBefore(Instant minute) {
            kept.keySet().removeIf(each -> each.isBefore(minute));
        }
    }

    private final Minutes minutes = new Minutes();
    private final ServedRequests served = new ServedRequests(minutes, TransactionOperations.withoutTransaction());

    @Test
    void anIdleMinuteIsTold_too() {
        served.tell();

        assertThat(minutes.kept).containsExactly(Map.entry(NOON, new Count(0, 0)));
    }

    @Test
    void requestsCountInTheMinuteInWhichTheyAreTold() {
        served.served(false);
        served.served(true);
        served.tell();
        minutes.now = NOON.plusSeconds(20);
        served.served(false);
        served.tell();
        minutes.now = NOON.plusSeconds(61);
        served.tell();

        assertThat(minutes.kept)
                .containsOnly(Map.entry(NOON, new Count(3, 1)), Map.entry(NOON.plusSeconds(60), new Count(0, 0)));
    }

    @Test
    void whatCouldNotBeTold_isToldTheNextTime() {
        served.served(true);
        minutes.away = true;
        served.tell();
        served.served(false);
        minutes.away = false;
        served.tell();

        assertThat(minutes.kept).containsExactly(Map.entry(NOON, new Count(2, 1)));
    }

    @Test
    void oldMinutesGo() {
        served.tell();
        minutes.now = NOON.plus(36, ChronoUnit.DAYS);
        served.tell();

        assertThat(minutes.kept).containsOnlyKeys(minutes.now);
    }
}
