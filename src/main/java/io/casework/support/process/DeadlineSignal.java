package io.casework.support.process;

import io.casework.shared.Keyed;

/** Why a ticket becomes more urgent, and how urgent it is at least from then on. */
enum DeadlineSignal implements Keyed {
    RESPONSE_DUE_SOON(70),
    SOLUTION_DUE_SOON(75),
    RESPONSE_OVERDUE(85),
    ESCALATED(90),
    SOLUTION_OVERDUE(95);

    private final int leastPriority;

    DeadlineSignal(int leastPriority) {
        this.leastPriority = leastPriority;
    }

    int raise(int priority) {
        return Math.max(priority, leastPriority);
    }
}
