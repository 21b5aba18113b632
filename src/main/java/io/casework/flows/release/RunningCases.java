package io.casework.flows.release;

import io.casework.shared.Keyed;

/** What becomes of the cases that run in the version that a release takes the place of. */
public enum RunningCases implements Keyed {
    /** They end in it. */
    STAY,
    /** All that can move to the new version. */
    MOVE_ALL,
    /** Those that stand at the steps named. */
    MOVE_FROM
}
