package io.casework.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The places where the engine evaluates expressions. */
final class ExpressionValues {

    private static final String FIX = "Use variables, comparison, and, or, not, and the functions of the catalogue.";
    private static final Set<String> BUSINESS_KEYS =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");
    private static final int MOST_INSTANCES = 100;

    private ExpressionValues() {}

    static Map<String, ValueCheck> all() {
        ValueCheck integer = ValueCheck.pattern(
                "-?\\d{1,9}", Complaint.of("number-invalid", "A whole number or a variable is expected."));
        return Map.of(
                "task-name", template(255),
                "template", template(2_000),
                "condition", expression("condition-invalid", "The condition"),
                "expression", expression("expression-invalid", "The expression"),
                "number-or-expression", integer.or(expression("number-invalid", "The number")),
                "priority",
                        ValueCheck.pattern(
                                        "\\d|[1-9]\\d|100",
                                        Complaint.of("priority", "A priority is a number from 0 to 100."))
                                .or(expression("priority", "The priority")),
                "cardinality",
                        ValueCheck.holds(
                                ExpressionValues::isCardinality,
                                Complaint.of(
                                        "loop-cardinality",
                                        "The number of repetitions has to be a plain number from 1 to " + MOST_INSTANCES
                                                + ".")),
                "collection",
                        ValueCheck.pattern(TextValues.IDENTIFIER, TextValues.notAVariable())
                                .or(variable()),
                "assignee",
                        ValueCheck.pattern(
                                        "[\\w@.-]{1,64}", Complaint.of("assignee", "Name a user's id or a variable."))
                                .or(expression("assignee", "The assignee")),
                "business-key",
                        ((ValueCheck) (value, context) ->
                                        BUSINESS_KEYS.contains(value) ? null : TextValues.notAVariable())
                                .or(variable()));
    }

    /** @return null when the text is evaluated safely */
    static @Nullable Complaint complaint(
            String text, GateCatalogue catalogue, Predicate<ModelText> shape, Complaint misshapen) {
        try {
            return shape.test(ModelText.parse(text, catalogue.functions())) ? null : misshapen;
        } catch (Unparsable refused) {
            return Complaint.of("expression-refused", "The expression is not allowed: " + refused.reason() + ".", FIX);
        }
    }

    static ValueCheck variable() {
        Complaint misshapen = Complaint.of("variable-expected", "A single variable, ${like this}, is expected.");
        return (value, context) -> complaint(value, context.catalogue(), ModelText::isOneVariable, misshapen);
    }

    private static ValueCheck expression(String rule, String subject) {
        Complaint misshapen =
                Complaint.of(rule, subject + " has to be one expression, ${like this}, and nothing else.");
        return (value, context) -> complaint(value.strip(), context.catalogue(), ModelText::isOneExpression, misshapen);
    }

    private static ValueCheck template(int most) {
        Complaint tooLong = Complaint.of("text-too-long", "The text is too long.");
        return (value, context) ->
                value.length() > most ? tooLong : complaint(value, context.catalogue(), any -> true, tooLong);
    }

    private static boolean isCardinality(String value) {
        return value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= MOST_INSTANCES;
    }
}
