package io.casework.assistant;

import io.casework.assistant.Classification.Alternative;
import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.cases.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts a provider's reading and the local model's together. The local confidence is calibrated, the provider's is not
 * even asked for; so agreement halves the local doubt, and disagreement takes all confidence that a flow could act on:
 * a person looks. Urgency stays the local model's, for it feeds the priority and a customer's text could talk a provider
 * into it. A ticket counts as our business only if both say so.
 */
@Component
class SecondOpinion {

    /** Two models can be wrong for the same reason. */
    private static final double MOST_CONFIDENT = 0.97;

    /** Below every bar for going on without a person. */
    private static final double IN_DISPUTE = 0.4;

    private static final double ALONE = 0.3;
    private static final int ALTERNATIVES = 4;

    private final Categories categories;

    SecondOpinion(Categories categories) {
        this.categories = categories;
    }

    Classification combine(Classification local, ProviderClassification.Opinion opinion) {
        return local.intent().equals(opinion.intent()) ? agreed(local, opinion) : disputed(local, opinion);
    }

    /** When there is no local model yet. */
    Classification alone(ProviderClassification.Opinion opinion) {
        return new Classification(
                categoryOf(opinion.intent()),
                opinion.intent(),
                opinion.sentiment(),
                "und",
                Urgency.NORMAL,
                opinion.inScope(),
                ALONE,
                List.of(),
                List.of());
    }

    private Classification agreed(Classification local, ProviderClassification.Opinion opinion) {
        double raised = Math.max(local.confidence(), 1 - (1 - local.confidence()) / 2);
        double confidence = Math.max(local.confidence(), Math.min(raised, MOST_CONFIDENT));
        return result(local, opinion, local.intent(), confidence, local.alternatives());
    }

    /** A local model that is rather sure keeps the first place, else the provider has it; the other one comes next. */
    private Classification disputed(Classification local, ProviderClassification.Opinion opinion) {
        boolean localFirst = local.confidence() > 0.5;
        String first = localFirst ? local.intent() : opinion.intent();
        String second = localFirst ? opinion.intent() : local.intent();
        double confidence = Math.min(local.confidence(), IN_DISPUTE);
        List<Alternative> others = Stream.concat(
                        Stream.of(new Alternative(categoryOf(second), second, Math.min(confidence, 1 - confidence))),
                        local.alternatives().stream()
                                .filter(other -> !other.intent().equals(first)
                                        && !other.intent().equals(second)))
                .limit(ALTERNATIVES)
                .toList();
        return result(local, opinion, first, confidence, others);
    }

    private Classification result(
            Classification local,
            ProviderClassification.Opinion opinion,
            String intent,
            double confidence,
            List<Alternative> alternatives) {
        return new Classification(
                categoryOf(intent),
                intent,
                opinion.sentiment(),
                local.language(),
                local.urgency(),
                local.inScope() && opinion.inScope(),
                rounded(confidence),
                alternatives,
                intent.equals(local.intent()) ? local.words() : List.of());
    }

    private String categoryOf(String intent) {
        return categories.ofIntent(intent).map(Category::id).orElseThrow();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
