package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class PushQueueTests {

    @Autowired
    SyncLab lab;

    @Autowired
    JdbcTemplate sql;

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
