package io.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.calendars.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceLevelsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ServiceLevels serviceLevels = new ServiceLevels(new Nonstop());

    @Test
    void warns_whenThreeQuartersOfTheTimeHavePassed() {
        var response = serviceLevels.response(null, NOON, 60);

        assertThat(response.warningAt()).isEqualTo("2026-03-02T12:45:00Z");
        assertThat(response.dueAt()).isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    void warnsToTheSecond_whenTheTimeIsShort() {
        assertThat(serviceLevels.response(null, NOON, 1).warningAt()).isEqualTo("2026-03-02T12:00:45Z");
    }

    /** Nights and Sundays count as well. */
    private static class Nonstop implements WorkingTime {

        @Override
        public Instant after(@Nullable String team, Instant from, Duration worked) {
            return from.plus(worked);
        }

        @Override
        public Instant afterDays(@Nullable String team, Instant from, int days) {
            return from.plus(Duration.ofDays(days));
        }

        @Override
        public Duration between(@Nullable String team, Instant from, Instant to) {
            return Duration.between(from, to);
        }
    }
}
