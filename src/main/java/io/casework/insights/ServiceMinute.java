package io.casework.insights;

import java.time.Instant;

/** How a minute went, all nodes together. */
record ServiceMinute(Instant startsAt, long requests, long failures) {

    /** Of fewer failures nothing is said: somebody may have tried the same over and over. */
    private static final long FEW = 3;

    /** Whether somebody was served: some node was there, and at least half of what it was asked was answered. */
    boolean up() {
        return failures < FEW || failures * 2 <= requests;
    }
}
