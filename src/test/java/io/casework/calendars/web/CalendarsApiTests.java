package io.casework.calendars.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.calendars.WorkingTime;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
class CalendarsApiTests {

    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T12:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcTemplate sql;

    Browser grace;

    @BeforeEach
    void signIn() {
        forget();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void forget() {
        sql.update("DELETE FROM calendar_teams");
        sql.update("DELETE FROM business_calendars");
        sql.update("DELETE FROM deadline_reviews");
    }

    private static String calendar(String name, String teams, String more) {
        return """
                {"name":"%s","timeZone":"Europe/Berlin","teams":%s,"byDefault":false,
                 "hours":[{"weekday":"monday","opens":"09:00","closes":"12:00"},
                          {"weekday":"monday","opens":"13:00","closes":"17:00"},
                          {"weekday":"saturday","opens":"22:00","closes":"24:00"}],
                 "holidays":[{"date":"2026-12-24","name":"Christmas Eve","opens":"09:00","closes":"12:00"},
                             {"date":"2026-12-25","name":"Christmas Day"}]%s}"""
                .formatted(name, teams, more);
    }

    private Answer created(String teams) {
        Answer answer = grace.post("/api/calendars", calendar("Office " + Ids.next(), teams, ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private Answer change(Answer known, String from, String to) {
        return grace.with("If-Match", known.header("ETag"))
                .put("/api/calendars/" + id(known), body(known).replace(from, to));
    }

    private static String id(Answer known) {
        return known.json().get("id").asString();
    }

    private static String body(Answer known) {
        return known.text().replaceFirst("\"id\":\"[^\"]*\",", "").replaceFirst(",\"version\":\\d+", "");
    }

    @Test
    void calendar_readsAsItWasWritten() {
        Answer created = created("[\"billing\"]");

        Answer read = grace.get(created.header("Location"));

        assertThat(read.text()).isEqualTo(created.text());
        assertThat(read.json().at("/hours/2/closes").asString()).isEqualTo("24:00");
        assertThat(read.json().at("/holidays/0/closes").asString()).isEqualTo("12:00");
        assertThat(read.json().at("/holidays/1/opens").isNull()).isTrue();
        assertThat(grace.get("/api/calendars").json().at("/items/0")).isEqualTo(read.json());
    }

    @Test
    void team_worksByItsCalendar_andOthersAroundTheClock() {
        created("[\"billing\"]");

        assertThat(workingTime.after("billing", MONDAY_NOON, Duration.ofHours(5)))
                .isEqualTo("2026-03-07T22:00:00Z");
        assertThat(workingTime.after("orders", MONDAY_NOON, Duration.ofHours(5)))
                .isEqualTo("2026-03-02T17:00:00Z");
        assertThat(workingTime.after(null, MONDAY_NOON, Duration.ofHours(5))).isEqualTo("2026-03-02T17:00:00Z");
    }

    @Test
    void defaultCalendar_isForTeamsWithout_andForNobody() {
        Answer created = created("[]");

        assertThat(change(created, "\"byDefault\":false", "\"byDefault\":true").status())
                .isEqualTo(200);

        assertThat(workingTime.after("orders", MONDAY_NOON, Duration.ofHours(5)))
                .isEqualTo("2026-03-07T22:00:00Z");
        assertThat(workingTime.after(null, MONDAY_NOON, Duration.ofHours(5))).isEqualTo("2026-03-07T22:00:00Z");
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM deadline_reviews", Long.class))
                .isEqualTo(sql.queryForObject("SELECT COUNT(*) FROM teams", Long.class));
    }

    @Test
    void newDefaultCalendar_takesTheOldOnesPlace() {
        Answer old = change(created("[]"), "\"byDefault\":false", "\"byDefault\":true");

        Answer next = change(created("[]"), "\"byDefault\":false", "\"byDefault\":true");

        assertThat(next.json().get("byDefault").asBoolean()).isTrue();
        assertThat(grace.get("/api/calendars/" + id(old))
                        .json()
                        .get("byDefault")
                        .asBoolean())
                .isFalse();
        assertThat(change(old, "Office", "Other").status()).isEqualTo(412);
    }

    @Test
    void team_leavesTheCalendarItHad() {
        Answer first = created("[\"billing\",\"orders\"]");

        created("[\"orders\"]");

        assertThat(grace.get("/api/calendars/" + id(first)).json().get("teams").toString())
                .isEqualTo("[\"billing\"]");
        assertThat(change(first, "Office", "Other").status()).isEqualTo(412);
    }

    @Test
    void change_countsAtOnce_andIsReviewedForTheTeamsItConcerns() {
        Answer created = created("[\"billing\"]");
        sql.update("DELETE FROM deadline_reviews");

        assertThat(change(created, "13:00", "15:00").status()).isEqualTo(200);

        assertThat(workingTime.between("billing", MONDAY_NOON, Instant.parse("2026-03-03T00:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(sql.queryForList("SELECT team_id FROM deadline_reviews", String.class))
                .containsExactly("billing");
    }

    @Test
    void otherName_isNothingToReview() {
        Answer created = created("[\"billing\"]");
        sql.update("DELETE FROM deadline_reviews");

        assertThat(change(created, "Office", "Other").status()).isEqualTo(200);

        assertThat(sql.queryForList("SELECT team_id FROM deadline_reviews", String.class))
                .isEmpty();
    }

    @Test
    void staleOrMissingVersion_changesNothing() {
        Answer created = created("[]");
        assertThat(grace.put("/api/calendars/" + id(created), body(created)).status())
                .isEqualTo(428);
        change(created, "Office", "Newer");

        assertThat(change(created, "Office", "Stale").status()).isEqualTo(412);

        assertThat(grace.get("/api/calendars/" + id(created)).text()).contains("Newer");
    }

    @Test
    void importedHolidays_replaceTheSameDates_howeverOften() {
        Answer created = created("[\"billing\"]");
        String list =
                "{\"holidays\":[{\"date\":\"2026-12-24\",\"name\":\"Closed\"},{\"date\":\"2027-01-01\",\"name\":\"New Year\"}]}";

        grace.post("/api/calendars/" + id(created) + "/holidays", list);
        Answer imported = grace.post("/api/calendars/" + id(created) + "/holidays", list);

        assertThat(imported.json().get("holidays").toString())
                .isEqualTo("[{\"date\":\"2026-12-24\",\"name\":\"Closed\",\"opens\":null,\"closes\":null},"
                        + "{\"date\":\"2026-12-25\",\"name\":\"Christmas Day\",\"opens\":null,\"closes\":null},"
                        + "{\"date\":\"2027-01-01\",\"name\":\"New Year\",\"opens\":null,\"closes\":null}]");
    }

    @Test
    void calendarInUse_stays() {
        Answer used = created("[\"billing\"]");
        assertThat(grace.delete("/api/calendars/" + id(used)).status()).isEqualTo(409);

        Answer unused = change(used, "[\"billing\"]", "[]");

        assertThat(grace.without("If-Match")
                        .delete("/api/calendars/" + id(unused))
                        .status())
                .isEqualTo(204);
        assertThat(grace.get("/api/calendars/" + id(unused)).status()).isEqualTo(404);
    }

    @Test
    void takenName_isConflict() {
        String name = created("[]").json().get("name").asString();

        Answer answer = grace.post("/api/calendars", calendar(name, "[]", ""));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).endsWith("/name-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | Mars/Olympus | timeZone",
                "Europe/Berlin | +02:00 | timeZone",
                "09:00\",\"closes\":\"12:00 | 12:00\",\"closes\":\"09:00 | hours[0]",
                "13:00\",\"closes\":\"17:00 | 11:59\",\"closes\":\"17:00 | hours",
                "\"22:00\",\"closes\":\"24:00\" | \"24:00\",\"closes\":\"24:00\" | hours[2]",
                "24:00 | 24:01 | hours[2].closes",
                "22:00 | 7:00 | hours[2].opens",
                "saturday | someday | hours[2].weekday",
                "2026-12-25 | 2026-12-24 | holidays[1].date",
                "2026-12-25 | 1999-12-24 | holidays[1].date",
                "\"Christmas Day\" | \" \" | holidays[1].name",
                "\"Christmas Day\" | \"Day\",\"opens\":\"09:00\" | holidays[1].whole",
                "[] | [\"nobody\"] | teams[0]",
                "[] | [\"billing\",\"billing\"] | teams",
                "[] | null | teams",
                "Office | | name"
            })
    void nonsense_isRefusedByField(String from, String to, String field) {
        String wanted = calendar("Office", "[]", "").replace(from, to == null ? "" : to);

        Answer answer = grace.post("/api/calendars", wanted);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void yearWithoutAnOpening_isRefused() {
        String closed = IntStream.rangeClosed(1, 53)
                .mapToObj(week -> java.time.LocalDate.of(2027, 1, 2).plusWeeks(week - 1))
                .filter(day -> day.getYear() == 2027)
                .map(day -> "{\"date\":\"" + day + "\",\"name\":\"Closed\"}")
                .collect(Collectors.joining(","));
        String wanted =
                """
                {"name":"Saturdays","timeZone":"UTC","teams":[],"byDefault":false,"holidays":[%s],
                 "hours":[{"weekday":"saturday","opens":"09:00","closes":"12:00"}]}"""
                        .formatted(closed);

        Answer answer = grace.post("/api/calendars", wanted);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("leave nothing to work in 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "carol", "erin", "frank"})
    void others_readOnly(String user) {
        Answer created = created("[]");
        Browser browser = Browser.signedIn(port, user);

        assertThat(browser.get("/api/calendars").status()).isEqualTo(200);
        assertThat(browser.post("/api/calendars", calendar("Mine", "[]", "")).status())
                .isEqualTo(403);
        assertThat(browser.delete("/api/calendars/" + id(created)).status()).isEqualTo(403);
        assertThat(browser.with("If-Match", "\"1\"")
                        .put("/api/calendars/" + id(created), body(created))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyChange_isInTheAudit() {
        Answer created = created("[]");
        grace.delete("/api/calendars/" + id(created));

        assertThat(grace.get("/api/audit?subject=calendar:" + id(created)).text())
                .contains("calendar-created")
                .contains("calendar-removed");
    }
}
