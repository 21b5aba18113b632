package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
class GroupCommitTests {

    private final CountedTransactions transactions = new CountedTransactions();
    private final GroupCommit together = new GroupCommit(new TransactionTemplate(transactions));
    private final ExecutorService threads = Executors.newFixedThreadPool(100);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatWaits_isCommittedTogether() throws Exception {
        var first = new CountDownLatch(1);
        List<Future<Integer>> results = new ArrayList<>();
        results.add(threads.submit(() -> together.write(() -> {
            awaitQuietly(first);
            return 0;
        })));
        awaitBegun();
        for (int i = 1; i <= 99; i++) {
            int number = i;
            results.add(threads.submit(() -> together.write(() -> number)));
        }
        Thread.sleep(300);
        first.countDown();

        for (int i = 0; i <= 99; i++) {
            assertThat(results.get(i).get()).isEqualTo(i);
        }
        assertThat(transactions.committed.get()).isBetween(2, 10);
    }

    @Test
    void nobodyIsAnswered_beforeTheCommit() throws Exception {
        transactions.commits = new CountDownLatch(1);
        Future<Integer> result = threads.submit(() -> together.write(() -> 7));
        awaitBegun();

        Thread.sleep(200);
        assertThat(result.isDone()).isFalse();
        transactions.commits.countDown();
        assertThat(result.get()).isEqualTo(7);
    }

    @Test
    void oneThatFails_failsAlone() throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            results.add(threads.submit(() -> together.write(() -> {
                if (number == 30) {
                    throw new IllegalArgumentException("the odd one");
                }
                return number;
            })));
        }
        for (int i = 0; i < 60; i++) {
            Future<Integer> result = results.get(i);
            if (i == 30) {
                assertThatThrownBy(result::get).hasRootCauseMessage("the odd one");
            } else {
                assertThat(result.get()).isEqualTo(i);
            }
        }
    }

    @Test
    void aCommitThatFails_failsForEverybody() {
        transactions.fails = true;

        assertThatThrownBy(() -> together.write(() -> 1)).hasMessage("no disk");
        transactions.fails = false;
        assertThat(together.write(() -> 2)).isEqualTo(2);
    }

    @Test
    void anError_leavesNobodyWaiting() {
        assertThatThrownBy(() -> together.write(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(together.write(() -> 3)).isEqualTo(3);
    }

    @Test
    void withinATransaction_nothingIsWritten() {
        var outer = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> outer.execute(status -> together.write(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyThreads_loseNothing() throws Exception {
        var sum = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(threads.submit(() -> {
                for (int j = 0; j < 400; j++) {
                    sum.addAndGet(together.write(() -> 1));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(sum.get()).isEqualTo(20_000);
    }

    private void awaitBegun() throws InterruptedException {
        while (transactions.begun.get() == 0) {
            Thread.sleep(5);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Transactions of nothing. */
    private static final class CountedTransactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger committed = new AtomicInteger();
        private volatile boolean fails;
        private transient volatile CountDownLatch commits = new CountDownLatch(0);

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun.incrementAndGet();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (fails) {
                throw new IllegalStateException("no disk");
            }
            awaitQuietly(commits);
            committed.incrementAndGet();
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Nothing was written.
        }
    }
}
