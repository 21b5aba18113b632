package io.casework.engine.gate;

import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how many jobs a case and the flows it calls may have in one minute on this node, by the clock of the engine. A
 * flow whose timers fire too often, or that goes on and on without waiting, leaves the threads to other cases.
 */
final class JobBudget {

    private static final long MINUTE = 60_000;

    private final int mostPerMinute;
    private final Map<String, Integer> jobs = new HashMap<>();
    private long minute;

    JobBudget(int mostPerMinute) {
        this.mostPerMinute = mostPerMinute;
    }

    /** @throws BudgetSpent when this is one job too many */
    synchronized void spend(String rootInstance, String step) {
        long now = ModelFunctions.now().toInstant().toEpochMilli() / MINUTE;
        if (now != minute) {
            minute = now;
            jobs.clear();
        }
        if (jobs.merge(rootInstance, 1, Integer::sum) > mostPerMinute) {
            throw new BudgetSpent("The case had more than " + mostPerMinute + " jobs within one minute, the last at '"
                    + step + "': a timer fires too often, or the flow goes on without waiting for anything");
        }
    }
}
