package io.casework.assistant;

import io.casework.assistant.scoring.ForecastQuality;
import org.jspecify.annotations.Nullable;

/**
 * What was measured when a scorecard was trained.
 *
 * @param unseen on observations that the model had not seen
 * @param champion how the model before did on the same hold-out; null when there was none
 * @param challenger how this recipe did on that hold-out, trained without it
 */
record ScorecardFigures(
        int examples,
        int ownOutcomes,
        ForecastQuality unseen,
        @Nullable ForecastQuality champion,
        @Nullable ForecastQuality challenger) {}
