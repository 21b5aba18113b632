package io.casework.assistant.scoring;

/**
 * What was said about an observation, and what happened.
 *
 * @param rank higher for what is more likely
 */
public record Forecast(double rank, double chance, boolean positive, int weight) {

    public static Forecast of(Scorecard card, Observation observation) {
        double logit = card.logit(observation.facts());
        return new Forecast(logit, card.chance(logit), observation.positive(), observation.weight());
    }
}
