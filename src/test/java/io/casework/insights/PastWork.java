package io.casework.insights;

import io.casework.shared.Ids;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of teams of their own, written straight into the tables, and what figures must say of them. */
class PastWork {

    /** @param waited for the customer, before it was resolved */
    record Told(
            String number,
            String team,
            String category,
            Instant opened,
            @Nullable Instant answered,
            @Nullable Instant resolved,
            Duration waited,
            Instant due,
            int reopens,
            @Nullable Instant invited,
            @Nullable Instant rated,
            @Nullable Integer score) {

        Instant answeredAt() {
            return Objects.requireNonNull(answered, number);
        }

        Instant resolvedAt() {
            return Objects.requireNonNull(resolved, number);
        }

        Duration resolution() {
            return Duration.between(opened, resolvedAt());
        }
    }

    /** A run of a step of flow {@value #FLOW}. */
    record Ran(Told of, int version, String step, boolean failed, boolean repeated, Instant finished, Duration took) {}

    static final String FLOW = "past";

    private final JdbcTemplate sql;
    private final Random random = new Random(26);
    private final String customer = Ids.next();
    private final List<Told> told = new ArrayList<>();
    private final List<Ran> ran = new ArrayList<>();
    private int counter;

    PastWork(JdbcTemplate sql) {
        this.sql = sql;
        sql.update(
                "INSERT INTO customers (id, email, address_key, tier, created_at) VALUES (?, ?, ?, 'standard', ?)",
                customer,
                customer + "@example.test",
                customer + "@example.test",
                at(Instant.now()));
    }

    String numbersBegin() {
        return "C-7" + customer.substring(0, 8).toUpperCase(Locale.ROOT);
    }

    List<Told> all() {
        return told;
    }

    Stream<Told> where(Predicate<Told> wanted) {
        return told.stream().filter(wanted);
    }

    Stream<Ran> runs(Predicate<Ran> wanted) {
        return ran.stream().filter(wanted);
    }

    static double mean(Stream<Told> cases, ToDoubleFunction<Told> value) {
        return cases.mapToDouble(value).average().orElse(Double.NaN);
    }

    static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    Told tell(String team, String category, Instant opened) {
        boolean solved = random.nextInt(10) > 1;
        Instant answered = solved ? opened.plus(minutes(600)) : null;
        Duration waited = solved ? minutes(3_000) : Duration.ZERO;
        Instant resolved = answered == null ? null : answered.plus(waited).plus(minutes(1_000));
        boolean asked = solved && random.nextBoolean();
        Instant invited = asked && resolved != null ? resolved.plus(minutes(60)) : null;
        Instant rated = invited != null && random.nextBoolean() ? invited.plus(minutes(4_000)) : null;
        Told next = new Told(
                numbersBegin() + counter++,
                team,
                category,
                opened,
                answered,
                resolved,
                waited,
                opened.plus(minutes(3_000)),
                random.nextInt(8) == 0 ? 1 : 0,
                invited,
                rated,
                rated == null ? null : 1 + random.nextInt(5));
        told.add(next);
        write(next);
        return next;
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(1 + random.nextInt(most));
    }

    private void write(Told story) {
        sql.update(
                "INSERT INTO case_files (case_number, case_type, status, subject, customer_id, priority, channel, team_id,"
                        + " category, language, first_response_since, first_response_due_at, solution_since,"
                        + " solution_due_at, opened_at, updated_at, first_responded_at, resolved_at, reopen_count,"
                        + " message_count, version) VALUES (?, 'ticket', ?, 'Past', ?, 50, 'api', ?, ?, 'en', ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, 1, 1)",
                story.number(),
                story.resolved() == null ? "open" : "resolved",
                customer,
                story.team(),
                story.category(),
                promised(story, story.opened()),
                promised(story, story.due()),
                promised(story, story.opened()),
                promised(story, story.due()),
                at(story.opened()),
                at(Instant.now().minusSeconds(5)),
                at(story.answered()),
                at(story.resolved()),
                story.reopens());
        happen(story.number(), "triaged", story.team(), story.opened());
        if (story.answered() != null && story.resolved() != null) {
            happen(story.number(), "waiting", null, story.answered());
            happen(story.number(), "resumed", null, story.answered().plus(story.waited()));
            happen(story.number(), "resolved", null, story.resolved());
            survey(story, message(story));
            run(story);
        }
    }

    /** Nothing was promised to those who wait still. */
    private static @Nullable OffsetDateTime promised(Told story, Instant when) {
        return story.resolved() == null ? null : at(when);
    }

    private String message(Told story) {
        String id = Ids.next();
        sql.update(
                "INSERT INTO messages (id, case_number, direction, author_kind, author_name, body, excerpt, created_at)"
                        + " VALUES (?, ?, 'outbound', 'agent', 'Alice', 'Done', 'Done', ?)",
                id,
                story.number(),
                at(story.answered()));
        return id;
    }

    private void survey(Told story, String message) {
        if (story.invited() == null) {
            return;
        }
        sql.update(
                "INSERT INTO satisfaction (id, case_number, step_key, message_id, process_key, process_version,"
                        + " invited_at, expires_at, score, channel, given_at) VALUES (?, ?, ?, ?, 'past', 1, ?, ?, ?, ?, ?)",
                Ids.next(),
                story.number(),
                Ids.next(),
                message,
                at(story.invited()),
                at(story.invited().plus(Duration.ofDays(30))),
                story.score(),
                story.score() == null ? null : "link",
                at(story.rated()));
    }

    /** It is classified, in one of five only the second time, and answered; what was opened again is answered again. */
    private void run(Told story) {
        int version = 1 + random.nextInt(2);
        if (random.nextInt(5) == 0) {
            step(story, version, "Classify", "unavailable", false, story.opened(), Duration.ofSeconds(30));
        }
        step(story, version, "Classify", "done", false, story.opened().plus(minutes(5)), Duration.ofMillis(200));
        step(story, version, "Answer", "done", false, story.answeredAt(), minutes(400));
        for (int i = 0; i < story.reopens(); i++) {
            step(story, version, "Answer", "done", true, story.resolvedAt(), minutes(400));
        }
    }

    void step(Told story, int version, String step, String outcome, boolean again, Instant finished, Duration took) {
        ran.add(new Ran(story, version, step, outcome.equals("unavailable"), again, finished, took));
        sql.update(
                "INSERT INTO step_ledger (case_number, kind, process_key, process_version, process_instance_id,"
                        + " activity_id, step_key, actor, outcome, attempt, inputs_hash, started_at, finished_at,"
                        + " duration_ms) VALUES (?, ?, ?, ?, 'past', ?, ?, 'past', ?, 1, 'past', ?, ?, ?)",
                story.number(),
                step.equals("Answer") ? "task" : "connector",
                FLOW,
                version,
                step,
                Ids.next(),
                outcome,
                at(finished.minus(took)),
                at(finished),
                took.toMillis());
    }

    void happen(String number, String what, @Nullable String subject, Instant when) {
        sql.update(
                "INSERT INTO case_events (id, case_number, what, subject, actor_kind, actor_name, happened_at)"
                        + " VALUES (?, ?, ?, ?, 'system', 'Casework', ?)",
                new Object[] {Ids.next(), number, what, subject, at(when)},
                new int[] {Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE});
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Leaves nothing, neither of the cases nor of what facts and sums were made of them. */
    void clear() {
        String ours = "IN (SELECT case_number FROM case_files WHERE customer_id = ?)";
        told.stream().map(Told::team).distinct().forEach(team -> clearSums(sql, team));
        for (String table : List.of(
                "case_facts",
                "case_flow_facts",
                "step_facts",
                "satisfaction",
                "case_events",
                "messages",
                "step_ledger")) {
            sql.update("DELETE FROM " + table + " WHERE case_number " + ours, customer);
        }
        sql.update("DELETE FROM case_files WHERE customer_id = ?", customer);
        sql.update("DELETE FROM customers WHERE id = ?", customer);
    }

    /** What is summed of a team that nobody else has. */
    static void clearSums(JdbcTemplate sql, String team) {
        for (String table : List.of("case_rollups", "case_times", "step_rollups", "step_times")) {
            sql.update("DELETE FROM " + table + " WHERE team = ?", team);
        }
    }
}
