package io.casework.support;

import java.time.Duration;

/** What a ticket's customer was promised, in minutes of working time. */
public record ServiceLevel(int firstResponseMinutes, int nextResponseMinutes, int solutionMinutes) {

    /** When the first response is behind us. */
    public static ServiceLevel ofNextRounds(int nextResponseMinutes, int solutionMinutes) {
        return new ServiceLevel(nextResponseMinutes, nextResponseMinutes, solutionMinutes);
    }

    Duration solution() {
        return Duration.ofMinutes(solutionMinutes);
    }
}
