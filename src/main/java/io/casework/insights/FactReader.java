package io.casework.insights;

import org.springframework.stereotype.Component;

/** Reads what has changed, and sums it. */
@Component
class FactReader {

    private final CaseFacts facts;
    private final Rollups rollups;

    FactReader(CaseFacts facts, Rollups rollups) {
        this.facts = facts;
        this.rollups = rollups;
    }

    /** Until nothing has changed that isn't in the figures. */
    void readOn() {
        boolean more;
        do {
            more = facts.readSome();
        } while (more);
        do {
            more = rollups.sumSome();
        } while (more);
    }
}
