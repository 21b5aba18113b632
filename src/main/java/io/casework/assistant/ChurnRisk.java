package io.casework.assistant;

import java.util.List;

/**
 * How likely a customer is to leave within a quarter, by how the customer has fared with us.
 *
 * @param risk of customers like this, the share that left: 0 to 1
 * @param usualRisk of all customers, the share that left
 * @param reasonsFor what makes leaving likelier, strongest first
 * @param reasonsAgainst what makes it less likely, strongest first
 */
public record ChurnRisk(double risk, double usualRisk, List<Reason> reasonsFor, List<Reason> reasonsAgainst)
        implements SuggestionContent {

    @Override
    public double confidence() {
        return risk;
    }

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.CHURN_RISK;
    }
}
