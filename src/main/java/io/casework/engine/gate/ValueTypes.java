package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.ValueRule;
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
        return ValueCheck.holds(values::contains, Complaint.of("value-unknown", String.join(", ", values)));
    }

    /** What the rule file says all about by itself. */
    private static ValueCheck stated(ValueRule rule) {
        Complaint complaint = Complaint.of(rule.complaint());
        ValueCheck otherwise =
                switch (String.valueOf(rule.or())) {
                    case "expression" -> ExpressionValues.expression(complaint);
                    case "variable" -> ExpressionValues.variable();
                    default -> (value, context) -> complaint;
                };
        return rule.pattern() == null
                ? otherwise
                : ValueCheck.pattern(rule.pattern(), complaint).or(otherwise);
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
        RuleBook.shipped().values().forEach((type, rule) -> all.put(type, stated(rule)));
        return Map.copyOf(all);
    }
}
