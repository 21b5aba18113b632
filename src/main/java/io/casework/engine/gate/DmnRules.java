package io.casework.engine.gate;

import io.casework.engine.gate.Wording.Phrase;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds between the parts of a decision: how much there may be, and which dialect a text is in. */
final class DmnRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

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
        NameRules.apply(root.children("decision").toList(), context.catalogue().decisions(), context, findings);
        root.children("decision").forEach(decision -> HistoryDays.complete(decision, CAMUNDA, findings));
        root.all("text").forEach(text -> text(text, context, findings));
        DecisionFit.apply(root, findings);
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
        atMost("decisions", root, root.children("decision").count(), "decisions", findings);
        root.all("decisionTable").forEach(table -> {
            long columns =
                    table.children("input").count() + table.children("output").count();
            atMost("decisionRules", table, table.children("rule").count(), "rules", findings);
            atMost("decisionColumns", table, columns, "columns", findings);
        });
    }

    private static void atMost(String limit, XmlElement place, long count, String what, Findings findings) {
        int most = RuleBook.shipped().limit(limit);
        if (count > most) {
            findings.error(place, Complaint.of("decision-too-large", Phrase.of(what), most));
        }
    }

    /** Decisions that need each other would be evaluated for ever. */
    private static void cycles(XmlElement root, Findings findings) {
        Graph needs = new Graph(root.children("decision")
                .collect(Collectors.toMap(XmlElement::id, DmnRules::required, (first, second) -> first)));
        needs.inCycles().stream()
                .sorted()
                .forEach(decision -> findings.error(decision, Complaint.of("decision-cycle")));
    }

    private static java.util.Set<String> required(XmlElement decision) {
        return decision.all("requiredDecision")
                .map(needed -> String.valueOf(needed.attribute("href")).replaceFirst("^#", ""))
                .collect(Collectors.toSet());
    }
}
