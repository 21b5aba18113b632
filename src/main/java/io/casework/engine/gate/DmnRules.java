package io.casework.engine.gate;

import java.util.Map;
import java.util.stream.Collectors;

/** What holds between the parts of a decision: how much there may be, and which dialect a text is in. */
final class DmnRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final int MOST_RULES = 1_000;
    private static final int MOST_COLUMNS = 30;
    private static final int MOST_DECISIONS = 20;

    /** The element around a text says what the text is. */
    private static final Map<String, String> TEXTS = Map.of(
            "inputExpression", "feel-optional",
            "inputEntry", "feel-tests",
            "inputValues", "feel-tests",
            "outputValues", "feel-tests",
            "outputEntry", "feel-optional",
            "defaultOutputEntry", "feel-optional",
            "literalExpression", "feel");

    private DmnRules() {}

    static void apply(XmlElement root, ModelContext context, Findings findings) {
        size(root, findings);
        root.children("decision").forEach(decision -> HistoryDays.complete(decision, CAMUNDA, findings));
        root.all("text").forEach(text -> text(text, context, findings));
        cycles(root, findings);
    }

    private static void text(XmlElement text, ModelContext context, Findings findings) {
        XmlElement around = text.parent();
        String type = around == null ? null : TEXTS.get(around.local());
        Complaint complaint = type == null ? null : ValueTypes.of(type).check(text.text(), context);
        if (complaint != null) {
            findings.error(text, complaint);
        }
    }

    private static void size(XmlElement root, Findings findings) {
        if (root.children("decision").count() > MOST_DECISIONS) {
            findings.error(root, tooLarge(MOST_DECISIONS, "decisions"));
        }
        root.all("decisionTable").forEach(table -> {
            if (table.children("rule").count() > MOST_RULES) {
                findings.error(table, tooLarge(MOST_RULES, "rules"));
            }
            if (table.children("input").count() + table.children("output").count() > MOST_COLUMNS) {
                findings.error(table, tooLarge(MOST_COLUMNS, "columns"));
            }
        });
    }

    private static Complaint tooLarge(int most, String what) {
        return Complaint.of("decision-too-large", "There are more than " + most + " " + what + ".");
    }

    /** Decisions that need each other would be evaluated for ever. */
    private static void cycles(XmlElement root, Findings findings) {
        Graph needs = new Graph(root.children("decision")
                .collect(Collectors.toMap(XmlElement::id, DmnRules::required, (first, second) -> first)));
        needs.inCycles().stream()
                .sorted()
                .forEach(decision -> findings.error(
                        decision,
                        Complaint.of("decision-cycle", "The decision needs its own result.", "Remove the circle.")));
    }

    private static java.util.Set<String> required(XmlElement decision) {
        return decision.all("requiredDecision")
                .map(needed -> String.valueOf(needed.attribute("href")).replaceFirst("^#", ""))
                .collect(Collectors.toSet());
    }
}
