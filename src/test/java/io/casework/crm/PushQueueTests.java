package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PushQueueTests {

    @Autowired
    SyncLab lab;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<SyncDesk> desks;

    private SyncDesk desk;
    private PushQueue queue;

    @BeforeEach
    void connect() {
        desk = desks.getObject();
        queue = lab.queue(desk.clock);
    }

    @AfterEach
    void disconnect() {
        desk.close();
    }

    @Test
    void aNodeThatSlept_pushesNothingThatAnotherOneHasTaken() {
        wish(3);
        PushQueue.Lease slept = claim(200);
        sql.update("UPDATE crm_pushes SET leased_until = SYSTIMESTAMP - INTERVAL '1' SECOND");
        PushQueue.Lease taken = claim(2);

        assertThat(queue.renewed(slept, slept.pushes())).hasSize(1);
        queue.done(slept, numbers(slept));
        assertThat(queue.renewed(taken, taken.pushes())).hasSize(2);
        queue.done(taken, numbers(taken));
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 5", "2, 1", "7, 1", "900, 1"})
    void whatHasFailed_goesWithFewerOthers(int failures, int together) {
        wish(25);
        sql.update("UPDATE crm_pushes SET attempts = ?", failures);

        assertThat(claim(20).pushes()).hasSize(together);
    }

    @Test
    void oneThatFailedOften_doesNotMakeTheOthersWait() {
        wish(25);
        sql.update("UPDATE crm_pushes SET attempts = 6 WHERE case_number = (SELECT MAX(case_number) FROM crm_pushes)");

        assertThat(claim(25).pushes()).hasSize(24);
    }

    @Test
    void whatIsGivenBack_isFreeAtOnce() {
        wish(2);
        queue.givenBack(claim(200));

        assertThat(claim(200).pushes()).hasSize(2);
    }

    @Test
    void aRefusal_ofWhatIsWishedForAnew_isForgotten() {
        wish(1);
        PushQueue.Lease lease = claim(1);
        String number = lease.pushes().get(0).caseNumber();
        desk.clock.putForward(Duration.ofSeconds(1));
        desk.pushes.wish(number);

        queue.refused(lease, number, "crm-rejected: no");

        assertThat(desk.pushes.backlog().refusedCount()).isZero();
        assertThat(claim(1).pushes()).hasSize(1);
    }

    @Test
    void whoNotes_andWhoLetsMoreWait_doNotLockEachOtherOut() {
        wish(2);
        backfillOf(desk.connection.id());
        PushQueue.Lease lease = claim(200);

        CompletableFuture<Void> noting = Objects.requireNonNull(transaction.execute(status -> {
            sql.queryForList("SELECT done FROM crm_backfills WHERE connection_id = ? FOR UPDATE", desk.connection.id());
            var done = CompletableFuture.runAsync(() -> queue.done(lease, numbers(lease)));
            await().pollDelay(Duration.ofMillis(300)).until(() -> !done.isDone());
            sql.update("UPDATE crm_pushes SET urgency = 1");
            return done;
        }));
        noting.join();

        assertThat(counted(desk.connection.id())).isEqualTo(2);
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void theBackfillOfAnotherConnection_isNotCounted() {
        Connection other = desk.orgs.connected(desk.salesforce.url());
        wish(2);
        backfillOf(other.id());
        PushQueue.Lease lease = claim(200);

        queue.refused(lease, numbers(lease).get(0), "crm-rejected: no");
        queue.done(lease, numbers(lease));

        assertThat(counted(other.id())).isZero();
        assertThat(desk.pushes.backlog().waiting()).isZero();
        desk.orgs.removed(other);
    }

    private @Nullable Integer counted(String connectionId) {
        return sql.queryForObject(
                "SELECT done + refused FROM crm_backfills WHERE connection_id = ?", Integer.class, connectionId);
    }

    private void backfillOf(String connectionId) {
        sql.update(
                "INSERT INTO crm_backfills (connection_id, state, total, done, refused, started_at, started_by)"
                        + " VALUES (?, 'running', 2, 0, 0, SYSTIMESTAMP, 'grace')",
                connectionId);
        sql.update("UPDATE crm_pushes SET backfill_of = ?", connectionId);
    }

    private void wish(int cases) {
        IntStream.range(0, cases).forEach(i -> desk.pushes.wish(desk.ticket("Ticket " + i)));
    }

    private PushQueue.Lease claim(int most) {
        return queue.claim(desk.systems.target().orElseThrow(), most);
    }

    private static List<String> numbers(PushQueue.Lease lease) {
        return lease.pushes().stream().map(WaitingPush::caseNumber).toList();
    }
}
