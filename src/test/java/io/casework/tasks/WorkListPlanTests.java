package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.tasks.TaskQuery.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A page costs what the page is long, not what the list is: each of its stretches is read from an index that has its
 * order. {@code -Dcasework.rows=1000000} prints what that takes.
 */
@ApplicationTest
class WorkListPlanTests {

    private static final int ROWS = Integer.getInteger("casework.rows", 5_000);
    private static final int PAGE = 51;

    @Autowired
    TaskWorld world;

    @Autowired
    Stretches stretches;

    @Autowired
    WorkList workList;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    private final List<String> teams = List.of("service-desk", "accounts", "billing", "orders", "technical");

    @BeforeEach
    void fill() throws SQLException {
        run(
                """
                INSERT INTO work_items (id, name, step, process_key, case_number, case_type, case_status, case_priority,
                  subject, customer_id, customer_name, category, team, held_by, priority, created_at, version,
                  search_text, by_due, by_priority, by_created)
                SELECT 'plan-' || x, 'Answer customer', 'Task_AnswerCustomer', 'ticket-resolution', 'P-' || x, 'ticket',
                  'open', 50, 'Where is my parcel?', 'c-' || MOD(x, 1000), 'Ada Marsh', 'c' || MOD(x, 9),
                  DECODE(MOD(x, 5), 0, 'service-desk', 1, 'accounts', 2, 'billing', 3, 'orders', 'technical'),
                  CASE WHEN MOD(x, 10) = 0 THEN 'agent-' || MOD(x, 50) ELSE '-' END, 50, SYSTIMESTAMP, 1,
                  ' WHERE IS MY PARCEL ADA MARSH', LPAD(MOD(x * 7919, 999983), 9, '0') || '1EPLAN-' || x,
                  '1E' || LPAD(MOD(x * 7919, 999983), 9, '0') || 'PLAN-' || x, LPAD(x, 9, '0') || '-plan-' || x
                FROM SYSTEM_RANGE(1, %d)"""
                        .formatted(ROWS));
        run("ANALYZE");
    }

    @AfterEach
    void empty() throws SQLException {
        run("DELETE FROM work_items WHERE id LIKE 'plan-%'");
    }

    static Stream<Arguments> questions() {
        return Stream.of(View.ALL, View.TEAM, View.UNASSIGNED).flatMap(view -> Stream.of(ReadingOrder.values())
                .filter(order -> !order.readsCompleted() && order != ReadingOrder.LATEST_DUE)
                .map(order -> Arguments.of(view, order)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsEveryTeamsPart_inTheOrderOfAnIndex(View view, ReadingOrder order) throws SQLException {
        Actor agent = world.agent(teams.toArray(String[]::new));
        ItemSelection question = stretches.selection(TaskQuery.of(view), TaskSight.of(agent), order, PAGE);

        List<ItemSelection> parts = stretches.of(question).stream()
                .filter(part -> part.stretch().team() != null)
                .toList();

        assertThat(parts).hasSize(teams.size());
        for (ItemSelection part : parts) {
            assertThat(plan(part)).contains("IX_WORK_ITEMS").contains("index sorted");
            assertThat(plan(part.reading(part.stretch(), "00050")))
                    .contains(order.column().toUpperCase(java.util.Locale.ROOT) + " " + order.comparison())
                    .contains("index sorted");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "casework.rows", matches = "\\d{6,}")
    void printsWhatAPageTakes() {
        Actor agent = world.agent("billing", "orders", "accounts");
        Actor lead = world.lead("billing");
        for (Actor actor : List.of(agent, lead)) {
            for (View view : List.of(View.ALL, View.MINE, View.UNASSIGNED, View.TEAM)) {
                for (String sort : List.of("due", "-priority", "created")) {
                    print(actor.equals(lead) ? "lead" : "agent", view + " by " + sort, () -> page(view, sort, actor));
                }
            }
        }
        print("agent", "counts", () -> workList.counts(agent));
        print("agent", "count of a category", () -> workList.count(ofCategory(), agent));
        print("agent", "a category", () -> workList.list(ofCategory(), "due", null, 50, agent));
    }

    private static TaskQuery ofCategory() {
        return new TaskQuery(View.ALL, null, null, null, null, null, "c3", null, null, null, null);
    }

    private Object page(View view, String sort, Actor actor) {
        var first = workList.list(TaskQuery.of(view), sort, null, 50, actor);
        return first.next() == null ? first : workList.list(TaskQuery.of(view), sort, first.next(), 50, actor);
    }

    private static void print(String who, String what, Runnable question) {
        long[] micros = new long[200];
        for (int i = 0; i < micros.length; i++) {
            long start = System.nanoTime();
            question.run();
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        java.util.Arrays.sort(micros);
        System.out.printf("%s, %s: p50 %d µs, p95 %d µs%n", who, what, micros[100], micros[190]);
    }

    private String plan(ItemSelection part) throws SQLException {
        Configuration configuration = sessions.getConfiguration();
        MappedStatement statement = configuration.getMappedStatement(WorkItemMapper.class.getName() + ".listOpen");
        BoundSql sql = statement.getBoundSql(part);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement explain =
                connection.unwrap(JdbcConnection.class).prepareStatement("EXPLAIN " + sql.getSql())) {
            configuration.newParameterHandler(statement, part, sql).setParameters(explain);
            ResultSet plan = explain.executeQuery();
            plan.next();
            return plan.getString(1);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Past the recorder: this is H2's own. */
    private void run(String sql) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.unwrap(JdbcConnection.class).createStatement()) {
            statement.execute(sql);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
