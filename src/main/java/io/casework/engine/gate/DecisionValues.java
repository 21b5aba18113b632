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
                        }),
                "feel-language",
                        ValueCheck.pattern(
                                "(?i:feel)|https?://www\\.omg\\.org/spec/(FEEL/20140401|DMN/2\\d{7}/FEEL/)",
                                Complaint.of(
                                        "decision-language",
                                        "Decisions are written in FEEL; no other language is allowed.",
                                        "Remove the expression language.")),
                "local-href",
                        ValueCheck.pattern(
                                "#[A-Za-z_][\\w.-]{0,127}",
                                Complaint.of("reference-broken", "It has to point to a part of the same file.")),
                "type",
                        ValueCheck.pattern(
                                "(feel:)?(string|boolean|integer|long|double|number|date|time|dateTime|dayTimeDuration|yearMonthDuration|any|Any)",
                                Complaint.of("decision-type", "The type is not one of FEEL's simple types.")));
    }

    private static ValueCheck feel(BiConsumer<String, Set<String>> parser) {
        return (value, context) -> {
            try {
                parser.accept(value.strip(), RuleBook.shipped().feelFunctions());
                return null;
            } catch (Unparsable refused) {
                return Complaint.of("feel-refused", "The FEEL expression is not allowed: " + refused.reason() + ".");
            }
        };
    }
}
