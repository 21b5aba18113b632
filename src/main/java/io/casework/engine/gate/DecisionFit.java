package io.casework.engine.gate;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether what a decision compares can be equal, before or after each other at all: the engine says no, and no more. */
final class DecisionFit {

    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "outputEntry", "defaultOutputEntry", "literalExpression");

    private final Set<String> functions = RuleBook.shipped().feelFunctions();
    private final FeelSort facts;
    private final Findings findings;

    private DecisionFit(FeelSort facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    /** What another decision of the file gives may be anything. */
    static void apply(XmlElement root, Findings findings) {
        boolean alone = root.children("decision").count() == 1;
        var fit = new DecisionFit(alone ? FeelSort.FACT : FeelSort.ANY, findings);
        root.all("decisionTable").forEach(fit::cells);
        root.all("text").forEach(fit::expression);
    }

    private void cells(XmlElement table) {
        List<FeelSort> columns = table.children("input").map(this::column).toList();
        table.children("rule").forEach(rule -> {
            List<XmlElement> cells = rule.children("inputEntry").toList();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                FeelSort asked = columns.get(i);
                cells.get(i).children("text").forEach(cell -> tell(cell, () -> tests(cell, asked)));
            }
        });
    }

    /** A column without a type holds what its expression gives. */
    private FeelSort column(XmlElement input) {
        XmlElement expression = input.children("inputExpression").findFirst().orElse(null);
        String type = expression == null ? null : expression.attribute("typeRef");
        if (type != null) {
            return FeelSort.ofColumn(type);
        }
        Judged judged = expression == null
                ? null
                : expression
                        .children("text")
                        .findFirst()
                        .map(text -> judged(() -> whole(text)))
                        .orElse(null);
        return judged == null ? FeelSort.ANY : judged.sort();
    }

    private void expression(XmlElement text) {
        XmlElement around = text.parent();
        if (around != null && EXPRESSIONS.contains(around.local())) {
            tell(text, () -> whole(text));
        }
    }

    private void tell(XmlElement text, Supplier<Judged> judgement) {
        Judged judged = judged(judgement);
        FeelSort misfit = judged == null ? null : judged.misfit();
        if (misfit != null) {
            findings.warning(text, misfit.misfit());
        }
    }

    private Judged tests(XmlElement cell, FeelSort asked) {
        return FeelParser.judgeUnaryTests(cell.text().strip(), functions, asked, facts);
    }

    private Judged whole(XmlElement text) {
        return FeelParser.judgeExpression(text.text().strip(), functions, facts);
    }

    /** @return null: it can't be read, which is said elsewhere */
    private static @Nullable Judged judged(Supplier<Judged> judgement) {
        try {
            return judgement.get();
        } catch (Unparsable saidElsewhere) {
            return null;
        }
    }
}
