package io.casework.insights;

/** Sums of the facts of a step; what each is of stands at the table {@code step_rollups}. */
record StepSums(String step, long runs, long durationMs, long repeats, long failures) {}
