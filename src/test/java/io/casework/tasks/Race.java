package io.casework.tasks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets some do something at the same moment. */
final class Race {

    private Race() {}

    record Outcome(@Nullable Object result, @Nullable Throwable failure) {

        boolean won() {
            return failure == null;
        }
    }

    static List<Outcome> of(List<Callable<Object>> runners) throws InterruptedException {
        CountDownLatch gun = new CountDownLatch(1);
        ExecutorService track = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<Outcome>> running = runners.stream()
                    .map(runner -> track.submit(() -> {
                        gun.await();
                        return run(runner);
                    }))
                    .toList();
            gun.countDown();
            return running.stream().map(Race::outcome).toList();
        } finally {
            track.shutdownNow();
        }
    }

    private static Outcome run(Callable<Object> runner) {
        try {
            return new Outcome(runner.call(), null);
        } catch (Exception e) {
            return new Outcome(null, e);
        }
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            return new Outcome(null, e);
        }
    }
}
