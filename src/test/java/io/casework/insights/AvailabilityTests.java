package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.casework.ApplicationTest;
import io.casework.insights.Availability.ActiveUsers;
import io.casework.insights.Availability.Outage;
import io.casework.insights.Availability.ServiceDay;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** In transactions that are rolled back, so that nothing else is known of the product's time. */
@ApplicationTest
@Transactional
class AvailabilityTests {

    /** The clock is put forward on the second of these days. */
    private static final LocalDate FIRST = LocalDate.parse("2026-03-28");

    private static final DateSpan PERIOD = new DateSpan(FIRST, FIRST.plusDays(2));

    @Autowired
    Availabilities availabilities;

    @Autowired
    ServiceFacts facts;

    @Autowired
    CaseSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private Instant start;
    private long minutes;

    @BeforeEach
    void begin() {
        sql.update("DELETE FROM service_minutes");
        sql.update("DELETE FROM service_quarters");
        sql.update("DELETE FROM user_days");
        sql.update("UPDATE fact_marks SET read_until = ? WHERE source = 'service'", PastWork.at(Instant.EPOCH));
        ZoneId zone = ZoneId.of(sources.findZone());
        start = FIRST.atStartOfDay(zone).toInstant();
        minutes = Duration.between(start, FIRST.plusDays(3).atStartOfDay(zone).toInstant())
                .toMinutes();
    }

    @Test
    void ifSomeNodeWasThere_theProductWas() {
        serve("a", minute -> minute % 3 != 0, 10, 0);
        serve("b", minute -> minute % 3 == 0, 10, 0);
        facts.read();

        Availability told = availabilities.availability(PERIOD);

        assertThat(told.minutes()).isEqualTo(minutes);
        assertThat(told.minutesDown()).isZero();
        assertThat(told.up()).isEqualTo(1.0);
        assertThat(told.outages()).isEmpty();
        assertThat(told.requests()).isEqualTo(10 * minutes);
        assertThat(told.days()).extracting(ServiceDay::minutes).allMatch(each -> each == 1_440 || each == 1_380);
    }

    @Test
    void minutesOfWhichNobodySpoke_areDown_andEachOutageIsTold() {
        serve("a", minute -> (minute < 100 || minute >= 190) && minute != 2_000, 10, 0);
        facts.read();

        Availability told = availabilities.availability(PERIOD);

        assertThat(told.minutesDown()).isEqualTo(91);
        assertThat(told.up()).isCloseTo(1 - 91.0 / minutes, offset(1e-9));
        assertThat(told.allowed()).isCloseTo(minutes * 0.001, offset(1e-9));
        assertThat(told.outages())
                .containsExactly(new Outage(at(1_995), at(2_010), 1), new Outage(at(90), at(195), 90));
    }

    @Test
    void whenMostRequestsFail_itIsDown_butAFewSayNothing() {
        serve("a", minute -> true, 10, 0);
        sql.update("UPDATE service_minutes SET failures = 6 WHERE starts_at = ?", PastWork.at(at(30)));
        sql.update("UPDATE service_minutes SET failures = 5 WHERE starts_at = ?", PastWork.at(at(31)));
        sql.update("UPDATE service_minutes SET requests = 2, failures = 2 WHERE starts_at = ?", PastWork.at(at(32)));
        facts.read();

        Availability told = availabilities.availability(PERIOD);

        assertThat(told.minutesDown()).isOne();
        assertThat(told.failures()).isEqualTo(13);
    }

    @Test
    void beforeTheFirstMinute_nothingCounts_andReadingAgainChangesNothing() {
        serve("a", minute -> minute >= 67, 1, 0);
        facts.read();
        Availability once = availabilities.availability(PERIOD);
        facts.read();

        assertThat(availabilities.availability(PERIOD)).isEqualTo(once);
        assertThat(once.minutes()).isEqualTo(minutes - 67);
        assertThat(once.minutesDown()).isZero();
    }

    @Test
    void theFirstQuarterStaysShort_howeverOftenItIsRead() {
        serve("a", minute -> minute >= 8 && minute < 12, 1, 0);
        facts.read();
        serve("a", minute -> minute >= 12 && minute < 40, 1, 0);
        facts.read();

        Availability told = availabilities.availability(PERIOD);

        assertThat(told.minutes()).isEqualTo(32);
        assertThat(told.minutesDown()).isZero();
    }

    @Test
    void minutesThatAreToldLate_count() {
        serve("a", minute -> minute < 200, 1, 0);
        facts.read();
        serve("b", minute -> minute >= 200 && minute < 260, 1, 0);
        serve("c", minute -> minute >= 150 && minute < 200, 4, 0);
        facts.read();

        Availability told = availabilities.availability(PERIOD);

        assertThat(told.minutes()).isEqualTo(260);
        assertThat(told.minutesDown()).isZero();
        assertThat(told.requests()).isEqualTo(260 + 4 * 50);
    }

    @Test
    void whoWasThere_countsOnceADay_andWithEachRole() {
        String user = "seen-" + Ids.next().substring(0, 12);
        sql.update("DELETE FROM user_sessions");
        sql.update(
                "INSERT INTO users (id, username, name, locale, password_hash, active, away, created_at, updated_at)"
                        + " VALUES (?, ?, 'Seen', 'en', 'none', 1, 0, SYSTIMESTAMP, SYSTIMESTAMP)",
                user,
                user);
        sql.update("INSERT INTO user_roles (user_id, role_id) VALUES (?, 'agent')", user);
        sql.update("INSERT INTO user_roles (user_id, role_id) VALUES (?, 'analyst')", user);
        Instant now = Instant.now();
        for (int i = 0; i < 2; i++) {
            sql.update(
                    "INSERT INTO user_sessions (secret_hash, user_id, created_at, last_seen_at, expires_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    Ids.next(),
                    user,
                    PastWork.at(now),
                    PastWork.at(now),
                    PastWork.at(now.plusSeconds(60)));
            facts.read();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(sources.findZone()));

        Availability told = availabilities.availability(new DateSpan(today, today));

        assertThat(told.users()).containsExactly(new ActiveUsers("agent", 1, 1), new ActiveUsers("analyst", 1, 1));
        assertThat(told.days()).extracting(ServiceDay::users).containsExactly(1L);
    }

    private void serve(String node, Predicate<Long> wanted, long requests, long failures) {
        for (long minute = 0; minute < minutes; minute++) {
            if (wanted.test(minute)) {
                sql.update(
                        "INSERT INTO service_minutes (starts_at, node_id, requests, failures) VALUES (?, ?, ?, ?)",
                        PastWork.at(at(minute)),
                        node,
                        requests,
                        failures);
            }
        }
    }

    private Instant at(long minute) {
        return start.plus(Duration.ofMinutes(minute));
    }
}
