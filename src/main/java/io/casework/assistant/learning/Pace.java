package io.casework.assistant.learning;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How hard a learner works. It does not change what is learned. */
@FunctionalInterface
public interface Pace {

    /** As fast as it goes. */
    Pace FULL = () -> {};

    /** Comes between two small pieces of work, and may take its time. */
    void step();

    /**
     * Rests after each few milliseconds of work, so that others have the machine meanwhile. For one thread.
     *
     * @param share of the time that is work, above 0 and at most 1
     */
    static Pace share(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of the time is above 0 and at most 1, not " + share + ".");
        }
        return share == 1 ? FULL : new ByTurns((1 - share) / share);
    }

    /** Works and rests by turns. */
    final class ByTurns implements Pace {

        private static final long STRETCH = Duration.ofMillis(4).toNanos();

        private final double rest;
        private long began = System.nanoTime();

        private ByTurns(double rest) {
            this.rest = rest;
        }

        @Override
        public void step() {
            long worked = System.nanoTime() - began;
            if (worked >= STRETCH) {
                LockSupport.parkNanos((long) (rest * Math.min(worked, 10 * STRETCH)));
                began = System.nanoTime();
            }
        }
    }
}
