package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.testing.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes while another transaction commits, and is stored by one transaction after it. */
@HttpTest
@Timeout(30)
class TriggerInboxTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TriggerInbox inbox;

    @Autowired
    GroupCommit together;

    @Autowired
    TriggerSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private final CountDownLatch first = new CountDownLatch(1);
    private TriggerSource source;

    @BeforeEach
    void begin() {
        world.begin(port);
        source = sources.findSource(world.source("standard-webhooks").id()).orElseThrow();
    }

    @AfterEach
    void end() {
        world.end();
    }

    @Test
    void whatComesTwice_isOne_evenWithinOneTransaction() throws Exception {
        List<FutureTask<Void>> kept =
                keptTogether(List.of(event("a", "case:1"), event("a", "case:1"), event("b", "case:2")));

        for (FutureTask<Void> one : kept) {
            one.get();
        }
        assertThat(stored()).containsExactly("a", "b");
    }

    @Test
    void whatCannotBeStored_failsAlone() throws Exception {
        List<FutureTask<Void>> kept =
                keptTogether(List.of(event("a", "case:1"), event("poison", "x".repeat(300)), event("b", "case:2")));

        kept.get(0).get();
        kept.get(2).get();
        assertThatThrownBy(kept.get(1)::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(stored()).containsExactly("a", "b");
    }

    private static Incoming event(String id, String recordKey) {
        return new Incoming(id, recordKey, "case.created", null, "{}", null);
    }

    /** Each by a thread of its own; they wait for a transaction that ends when all of them are there. */
    private List<FutureTask<Void>> keptTogether(List<Incoming> events) {
        List<Thread> threads = new ArrayList<>();
        threads.add(started(new FutureTask<>(() -> together.write(() -> awaited(first)))));
        awaitStanding(threads);
        List<FutureTask<Void>> kept = new ArrayList<>();
        for (Incoming event : events) {
            var one = new FutureTask<Void>(() -> inbox.keep(source, List.of(event)), null);
            kept.add(one);
            threads.add(started(one));
        }
        awaitStanding(threads);
        first.countDown();
        return kept;
    }

    private static Thread started(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }

    private static void awaitStanding(List<Thread> threads) {
        Awaitility.await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> stored() {
        return sql.queryForList(
                "SELECT event_id FROM trigger_events WHERE source_id = ? ORDER BY event_id", String.class, source.id());
    }
}
