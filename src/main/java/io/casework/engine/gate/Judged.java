package io.casework.engine.gate;

import org.jspecify.annotations.Nullable;

/**
 * What a FEEL text gives.
 *
 * @param misfit what in it is held against something that it never is; null: nothing
 */
record Judged(FeelSort sort, @Nullable FeelSort misfit) {}
