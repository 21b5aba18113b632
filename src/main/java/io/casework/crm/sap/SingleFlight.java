package io.casework.crm.sap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that threads share. However many need it, one of them fetches it, and all of them get what came of it. */
final class SingleFlight<T> {

    private @Nullable CompletableFuture<T> current;

    /**
     * What there is, or what comes of fetching when there is none or it counts no more.
     *
     * @throws Fault when fetching fails
     */
    T get(Predicate<T> countsNoMore, Supplier<T> fetch) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> shared = joined(own, countsNoMore);
        if (shared == own) {
            fly(own, fetch);
        }
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Fault fault ? fault : e;
        }
    }

    synchronized void forget() {
        if (current != null && current.isDone()) {
            current = null;
        }
    }

    synchronized boolean isEmpty() {
        return current == null;
    }

    private synchronized CompletableFuture<T> joined(CompletableFuture<T> own, Predicate<T> countsNoMore) {
        CompletableFuture<T> known = current;
        if (known != null && !known.isCompletedExceptionally() && !isOver(known, countsNoMore)) {
            return known;
        }
        current = own;
        return own;
    }

    private static <T> boolean isOver(CompletableFuture<T> known, Predicate<T> countsNoMore) {
        return known.isDone() && countsNoMore.test(known.join());
    }

    /** Whatever happens, nobody waits for ever. */
    private static <T> void fly(CompletableFuture<T> own, Supplier<T> fetch) {
        try {
            own.complete(fetch.get());
        } catch (Throwable e) {
            own.completeExceptionally(e);
            if (e instanceof Error error) {
                throw error;
            }
        }
    }
}
