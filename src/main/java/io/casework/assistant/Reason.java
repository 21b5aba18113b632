package io.casework.assistant;

import io.casework.assistant.scoring.Facts;
import io.casework.assistant.scoring.Rating;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that speaks for a score or against it.
 *
 * @param fact its name, such as {@code timeline}
 * @param value as it was known: a word or a number; null when it was not known, which speaks too
 * @param points what it adds to the score, or takes from it
 */
public record Reason(String fact, @Nullable String value, int points) {

    private static final int MOST = 5;

    /** The strongest first. */
    static List<Reason> strongest(Facts facts, Rating rating, DoublePredicate wanted) {
        return rating.strongest(MOST, wanted).stream()
                .map(part -> new Reason(part.fact(), value(facts, part.fact()), (int) Math.round(part.points())))
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** Numbers without a fraction. */
    private static @Nullable String value(Facts facts, String fact) {
        Double amount = facts.amounts().get(fact);
        return amount == null ? facts.choices().get(fact) : String.valueOf(Math.round(amount));
    }
}
