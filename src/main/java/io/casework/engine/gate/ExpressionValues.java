package io.casework.engine.gate;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The places where the engine evaluates expressions. */
final class ExpressionValues {

    private ExpressionValues() {}

    static Map<String, ValueCheck> all() {
        RuleBook rules = RuleBook.shipped();
        return Map.of("task-name", template(rules.limit("taskName")), "template", template(rules.limit("template")));
    }

    /** @return null when the text is evaluated safely */
    static @Nullable Complaint complaint(
            String text, GateCatalogue catalogue, Predicate<ModelText> shape, Complaint misshapen) {
        try {
            return shape.test(ModelText.parse(text, catalogue.functions())) ? null : misshapen;
        } catch (Unparsable refused) {
            return Complaint.of("expression-refused", refused.phrase());
        }
    }

    static ValueCheck variable() {
        Complaint misshapen = Complaint.of("variable-expected");
        return (value, context) -> complaint(value, context.catalogue(), ModelText::isOneVariable, misshapen);
    }

    static ValueCheck expression(Complaint misshapen) {
        return (value, context) -> complaint(value.strip(), context.catalogue(), ModelText::isOneExpression, misshapen);
    }

    private static ValueCheck template(int most) {
        Complaint tooLong = Complaint.of("text-too-long");
        return (value, context) ->
                value.length() > most ? tooLong : complaint(value, context.catalogue(), any -> true, tooLong);
    }
}
