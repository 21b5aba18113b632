package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes wrong here, when all is well there. */
@ApplicationTest
class PushFaultsTests {

    @Autowired
    SyncLab lab;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ObjectProvider<SyncDesk> desks;

    private SyncDesk desk;

    @BeforeEach
    void connect() {
        desk = desks.getObject();
    }

    @AfterEach
    void disconnect() {
        desk.close();
    }

    @Test
    void whenADatabaseGivesWay_whatWasWritten_isNeitherSentAgain_norBlamed() {
        wish(3);
        PushWorker worker = worker(new CannotAcquireLockException("ORA-00060"));

        assertThatThrownBy(worker::pushNext).isInstanceOf(CannotAcquireLockException.class);

        assertThat(desk.writes()).hasSize(1);
        assertThat(attempts()).containsExactly(0, 0, 0);
        while (worker.pushNext()) {
            continue;
        }
        assertThat(desk.writes()).hasSize(1);
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void whatCannotBeNoted_waitsAWhile_andIsNotSentOneByOne() {
        wish(3);

        assertThat(worker(new IllegalStateException("broken")).pushNext()).isTrue();

        assertThat(desk.writes()).hasSize(1);
        assertThat(attempts()).containsExactly(1, 1, 1);
        assertThat(desk.pushes.backlog().refusedCount()).isZero();
    }

    private PushWorker worker(RuntimeException first) {
        return lab.worker(desk.systems, desk.clock, lab.forgetful(desk.clock, first));
    }

    private void wish(int cases) {
        IntStream.range(0, cases).forEach(i -> desk.pushes.wish(desk.ticket("Ticket " + i)));
    }

    private List<Integer> attempts() {
        return sql.queryForList("SELECT attempts FROM crm_pushes", Integer.class);
    }
}
