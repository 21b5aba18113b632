package io.casework.engine.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The value types of {@code rules.json} by name; {@code one-of:a|b} and {@code words:n} carry their own argument. */
final class ValueTypes {

    private static final Map<String, ValueCheck> NAMED = named();

    private ValueTypes() {}

    static ValueCheck of(String type) {
        if (type.startsWith("one-of:")) {
            return oneOf(List.of(type.substring(7).split("\\|")));
        }
        if (type.startsWith("words:")) {
            return TextValues.words(Integer.parseInt(type.substring(6)));
        }
        return Objects.requireNonNull(NAMED.get(type), type);
    }

    private static ValueCheck oneOf(List<String> values) {
        return ValueCheck.holds(
                values::contains,
                Complaint.of("value-unknown", "The value has to be one of: " + String.join(", ", values) + "."));
    }

    private static Map<String, ValueCheck> named() {
        Map<String, ValueCheck> all = new HashMap<>();
        Arrays.asList(
                        TextValues.all(),
                        ExpressionValues.all(),
                        TimeValues.all(),
                        CatalogueValues.all(),
                        DecisionValues.all())
                .forEach(all::putAll);
        all.put("never", TextValues.never());
        return Map.copyOf(all);
    }
}
