package io.casework.assistant.scoring;

import java.util.List;

/**
 * A model and how far to trust it.
 *
 * @param unseen what models that had not seen it said about each observation, in their order
 */
public record LearnedScorecard(Scorecard card, List<Forecast> unseen) {}
