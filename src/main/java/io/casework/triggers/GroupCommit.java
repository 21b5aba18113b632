package io.casework.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what several threads want written in one transaction, so that they wait for one commit together. One of them
 * writes for all that wait; whoever comes meanwhile is written next.
 */
@Component
class GroupCommit {

    private static final int MOST = 64;

    private final TransactionTemplate transaction;
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    GroupCommit(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** What one thread waits for. */
    private static final class Wish {

        private final Supplier<?> work;
        private final Thread thread = Thread.currentThread();
        private @Nullable Object result;
        private @Nullable RuntimeException failure;
        private boolean isWritten;
        private volatile boolean isDone;

        private Wish(Supplier<?> work) {
            this.work = work;
        }

        private void end() {
            isDone = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Returns when what the work has written is committed. The work is done again, alone, when the transaction of all fails;
     * nothing of it stands when it throws.
     *
     * @throws IllegalStateException within a transaction, whose end would be the end of what others want written
     */
    @SuppressWarnings("unchecked")
    <T> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is written together has a transaction of its own");
        }
        Wish wish = new Wish(work);
        wishes.add(wish);
        while (!wish.isDone) {
            if (writing.compareAndSet(false, true)) {
                writeSome();
            } else {
                LockSupport.park(this);
            }
        }
        if (!wish.isWritten) {
            throw Objects.requireNonNullElseGet(
                    wish.failure, () -> new IllegalStateException("Whoever wrote for all broke down"));
        }
        return (T) Objects.requireNonNull(wish.result);
    }

    /** Whoever is first now has come too late to be written, or saw that somebody writes: it goes on writing. */
    private void writeSome() {
        List<Wish> some = new ArrayList<>();
        try {
            Wish next = wishes.poll();
            while (next != null) {
                some.add(next);
                next = some.size() < MOST ? wishes.poll() : null;
            }
            writeTogether(some);
        } finally {
            some.forEach(Wish::end);
            writing.set(false);
            Wish first = wishes.peek();
            if (first != null) {
                LockSupport.unpark(first.thread);
            }
        }
    }

    private void writeTogether(List<Wish> some) {
        try {
            transaction.executeWithoutResult(status -> some.forEach(wish -> wish.result = wish.work.get()));
            some.forEach(wish -> wish.isWritten = true);
        } catch (RuntimeException e) {
            some.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Wish wish) {
        try {
            wish.result = transaction.execute(status -> wish.work.get());
            wish.isWritten = true;
        } catch (RuntimeException e) {
            wish.failure = e;
        }
    }
}
