package io.casework.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * Two years of finished cases, written straight into the tables, with properties that dashboards have to show: the team
 * {@value #SLOW_TEAM} answers four times as slowly, version 2 of the flow halved what is opened again, leads come twice
 * as often before Christmas, and for one week the CRM refused most calls.
 */
final class PlantedHistory {

    static final String FLOW = "planted";
    static final String SLOW_TEAM = "technical";
    static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant START = END.minus(Duration.ofDays(730));
    static final Instant SECOND_VERSION = END.minus(Duration.ofDays(365));
    static final Instant BROKEN_FROM = Instant.parse("2026-03-02T00:00:00Z");
    static final Instant BROKEN_UNTIL = BROKEN_FROM.plus(Duration.ofDays(7));

    private static final List<String> TEAMS = List.of("accounts", "billing", "orders", SLOW_TEAM);
    private static final List<String> CATEGORIES =
            List.of("accounts", "billing", "orders", "technical", "feedback", "other");
    private static final List<String> STEPS =
            List.of("Read", "Classify", "Route", "Draft", "Look up", "Update CRM", "Notify", "Check", "Close");
    private static final String ANSWER = "Answer";
    private static final int BATCH = 2_000;

    private final Connection database;
    private final Random random = new Random(7);
    private final PreparedStatement cases;
    private final PreparedStatement steps;
    private int waiting;

    PlantedHistory(Connection database) throws SQLException {
        this.database = database;
        database.setAutoCommit(false);
        cases = database.prepareStatement(
                "INSERT INTO case_files (case_number, case_type, status, subject, customer_id, priority, channel, team_id,"
                        + " category, language, solution_since, solution_due_at, opened_at, updated_at, resolved_at,"
                        + " reopen_count, message_count, version) VALUES (?, ?, 'closed', 'Planted', 'planted', 50, 'api',"
                        + " ?, ?, 'en', ?, ?, ?, ?, ?, ?, 0, 1)");
        steps = database.prepareStatement(
                "INSERT INTO step_ledger (case_number, kind, process_key, process_version, process_instance_id,"
                        + " activity_id, step_key, actor, outcome, attempt, inputs_hash, started_at, finished_at,"
                        + " duration_ms) VALUES (?, ?, '" + FLOW + "', ?, 'planted', ?, ?, 'planted', ?, 1, '-', ?, ?, ?)");
    }

    void plant(int howMany) throws SQLException {
        try (PreparedStatement customer = database.prepareStatement(
                "INSERT INTO customers (id, email, address_key, tier, created_at) VALUES ('planted', ?, ?, 'standard', ?)")) {
            customer.setString(1, "planted@example.test");
            customer.setString(2, "planted@example.test");
            customer.setObject(3, at(START));
            customer.executeUpdate();
        }
        for (int i = 0; i < howMany; i++) {
            plantOne("P-" + String.format("%09d", i));
        }
        flush();
        database.commit();
    }

    private void plantOne(String number) throws SQLException {
        Instant opened = START.plusSeconds((long) (random.nextDouble() * Duration.between(START, END).toSeconds()));
        boolean late = opened.atOffset(ZoneOffset.UTC).getMonthValue() >= 11;
        String type = random.nextInt(late ? 5 : 10) < 2 ? "lead" : "ticket";
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        int version = opened.isBefore(SECOND_VERSION) ? 1 : 2;
        int reopens = random.nextInt(100) < (version == 1 ? 8 : 4) ? 1 : 0;
        Instant now = opened;
        for (int i = 0; i < STEPS.size(); i++) {
            String step = STEPS.get(i);
            if (step.equals("Update CRM") && refused(now)) {
                now = write(number, "connector", version, step, "unavailable", now, Duration.ofSeconds(30));
            }
            now = write(number, "connector", version, step, "done", now, millis(2_000));
            if (i == STEPS.size() / 2) {
                now = answer(number, team, version, reopens, now);
            }
        }
        Instant due = opened.plus(Duration.ofHours(24));
        cases.setString(1, number);
        cases.setString(2, type);
        cases.setString(3, team);
        cases.setString(4, CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        cases.setObject(5, at(opened));
        cases.setObject(6, at(due));
        cases.setObject(7, at(opened));
        cases.setObject(8, at(now));
        cases.setObject(9, at(now));
        cases.setInt(10, reopens);
        cases.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private Instant answer(String number, String team, int version, int reopens, Instant begin) throws SQLException {
        Instant now = begin;
        for (int i = 0; i <= reopens; i++) {
            Duration took = millis(4 * 3_600_000).multipliedBy(team.equals(SLOW_TEAM) ? 4 : 1);
            now = write(number, "task", version, ANSWER, "done", now, took);
        }
        return now;
    }

    private boolean refused(Instant now) {
        return !now.isBefore(BROKEN_FROM) && now.isBefore(BROKEN_UNTIL) && random.nextInt(10) < 6;
    }

    private Instant write(
            String number, String kind, int version, String step, String outcome, Instant started, Duration took)
            throws SQLException {
        Instant finished = started.plus(took);
        steps.setString(1, number);
        steps.setString(2, kind);
        steps.setInt(3, version);
        steps.setString(4, step);
        steps.setString(5, number + step + started.toEpochMilli());
        steps.setString(6, outcome);
        steps.setObject(7, at(started));
        steps.setObject(8, at(finished));
        steps.setLong(9, took.toMillis());
        steps.addBatch();
        return finished;
    }

    private Duration millis(int most) {
        return Duration.ofMillis(1 + random.nextInt(most));
    }

    private void flush() throws SQLException {
        cases.executeBatch();
        steps.executeBatch();
        database.commit();
        waiting = 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
