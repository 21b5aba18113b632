package io.casework.assistant;

import io.casework.assistant.scoring.Facts;
import io.casework.shared.Keyed;
import java.util.List;

/**
 * How promising a lead is, and why.
 *
 * @param score 0 to 100; 50 are the odds of an average lead, 75 three times those
 * @param chance of leads like this, the share that was won
 * @param usualChance of all leads, the share that was won
 * @param ownOutcomes how many leads of this company the model has learned from; 0 when only from examples
 * @param reasonsFor what lifts the score most, strongest first
 * @param reasonsAgainst what lowers it most, strongest first
 * @param missing what to ask: budget, authority, need or timeline
 * @param facts what was known when it was scored; later training uses this and nothing learned since
 */
public record LeadScore(
        int score,
        Band band,
        double chance,
        double usualChance,
        int ownOutcomes,
        List<Reason> reasonsFor,
        List<Reason> reasonsAgainst,
        List<String> missing,
        Facts facts)
        implements SuggestionContent {

    public enum Band implements Keyed {
        HOT,
        WARM,
        COLD;

        private static final int HOT_FROM = 70;
        private static final int WARM_FROM = 40;

        static Band of(int score) {
            return score >= HOT_FROM ? HOT : score >= WARM_FROM ? WARM : COLD;
        }
    }

    @Override
    public double confidence() {
        return chance;
    }

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.LEAD_SCORE;
    }
}
