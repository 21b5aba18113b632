package io.casework.assistant.scoring;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that is to be scored. A fact that is not there is not known, which is a fact too.
 *
 * @param amounts finite numbers
 * @param choices words out of few
 */
public record Facts(Map<String, Double> amounts, Map<String, String> choices) {

    public static final Facts NONE = new Facts(Map.of(), Map.of());

    public Facts {
        amounts = Map.copyOf(amounts);
        choices = Map.copyOf(choices);
    }

    /** With one number more; without it when it is none. */
    public Facts with(String name, @Nullable Number amount) {
        if (amount == null || !Double.isFinite(amount.doubleValue())) {
            return this;
        }
        Map<String, Double> more = new TreeMap<>(amounts);
        more.put(name, amount.doubleValue());
        return new Facts(more, choices);
    }

    /** With one word more; without it when it is blank. */
    public Facts with(String name, @Nullable String choice) {
        if (choice == null || choice.isBlank()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(choices);
        more.put(name, choice.strip());
        return new Facts(amounts, more);
    }

    public boolean knows(String name) {
        return amounts.containsKey(name) || choices.containsKey(name);
    }
}
