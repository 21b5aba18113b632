package io.casework.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** FEEL in decisions. */
final class DecisionValues {

    private DecisionValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of(
                "feel", feel(FeelParser::checkExpression),
                "feel-tests", feel(FeelParser::checkUnaryTests),
                "feel-optional",
                        feel((text, functions) -> {
                            if (!text.isBlank()) {
                                FeelParser.checkExpression(text, functions);
                            }
                        }));
    }

    private static ValueCheck feel(BiConsumer<String, Set<String>> parser) {
        return (value, context) -> {
            try {
                parser.accept(value.strip(), RuleBook.shipped().feelFunctions());
                return null;
            } catch (Unparsable refused) {
                return Complaint.of("feel-refused", refused.phrase());
            }
        };
    }
}
