package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.tasks.Assignment.IfHeld;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EventTailTests {

    @Autowired
    TaskWorld world;

    @Autowired
    EventTail tail;

    @Autowired
    LiveEvents live;

    @Autowired
    Assignment assignment;

    @Autowired
    TransactionTemplate transaction;

    final BlockingQueue<LiveEvent> heard = new LinkedBlockingQueue<>();
    final EventTail.Listener listener = heard::add;

    @BeforeEach
    void listen() {
        tail.listen(listener);
    }

    @AfterEach
    void leave() {
        tail.leave(listener);
    }

    @Test
    void tells_whatHappensToATask() throws Exception {
        String team = world.team();
        Actor alice = world.agent(team);
        String task = world.task(team);
        assertThat(next(task)).satisfies(event -> {
            assertThat(event.change()).isEqualTo(TaskChange.CREATED);
            assertThat(event.team()).isEqualTo(team);
        });

        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThat(next(task)).satisfies(event -> {
            assertThat(event.change()).isEqualTo(TaskChange.UPDATED);
            assertThat(event.heldBy()).isEqualTo(alice.id());
            assertThat(event.isFor(world.agent(world.team()))).isFalse();
            assertThat(event.isFor(alice)).isTrue();
        });
    }

    @Test
    void tellsOnceOfACase_howeverOftenItChangesInATransaction() throws Exception {
        String number = world.openCase("Hello").number();

        LiveEvent event = heard.poll(5, TimeUnit.SECONDS);

        assertThat(event).isNotNull();
        assertThat(event.caseNumber()).isEqualTo(number);
        assertThat(event.kind()).isEqualTo(LiveEvent.Kind.CASE);
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void tells_whatCommitsLate() throws Exception {
        String team = world.team();
        String early = world.task(team);
        next(early);
        String late = world.task(team);
        next(late);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = new Thread(() -> transaction.executeWithoutResult(status -> {
            live.taskChanged(late, TaskChange.UPDATED);
            written.countDown();
            await(mayCommit);
        }));
        slow.start();
        await(written);

        transaction.executeWithoutResult(status -> live.taskChanged(early, TaskChange.UPDATED));
        LiveEvent first = next(early);
        mayCommit.countDown();
        LiveEvent second = next(late);
        slow.join();

        assertThat(second.id()).isLessThan(first.id());
    }

    @Test
    void remembers_whatSomebodyMissed() throws Exception {
        String team = world.team();
        long before = next(world.task(team)).id();
        String task = world.task(team);
        next(task);

        assertThat(tail.reachesBackTo(before)).isTrue();
        assertThat(tail.since(before)).extracting(LiveEvent::taskId).contains(task);
        assertThat(tail.reachesBackTo(before + 1_000_000)).isFalse();
    }

    /** The next event of a task; others may come between. */
    private LiveEvent next(String task) throws InterruptedException {
        @Nullable LiveEvent event;
        do {
            event = heard.poll(5, TimeUnit.SECONDS);
        } while (event != null && !task.equals(event.taskId()));
        assertThat(event)
                .as("an event of " + task + ", heard besides: " + List.copyOf(heard))
                .isNotNull();
        return event;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
