package io.casework.insights;

import io.casework.shared.Keyed;

/** Which runs of a step are meant. */
public enum StepMeasure implements Keyed {
    /** All that did not fail. */
    RUNS,
    /** Those of cases that had been through the step before. */
    REPEATS,
    FAILURES
}
