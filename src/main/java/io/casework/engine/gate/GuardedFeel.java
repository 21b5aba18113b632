package io.casework.engine.gate;

import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Reads a FEEL text with the gate's grammar before the FEEL engine may: what is left can't loop or call out. */
final class GuardedFeel implements FeelEngine {

    private final FeelEngine engine = new ScalaFeelEngineFactory(java.util.List.of()).createInstance();
    private final Set<String> functions = RuleBook.shipped().feelFunctions();

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        refuseUnless(() -> FeelParser.checkExpression(expression.strip(), functions));
        return engine.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        refuseUnless(() -> FeelParser.checkUnaryTests(expression.strip(), functions));
        return engine.evaluateSimpleUnaryTests(expression, input, variables);
    }

    static ElExpression refuseOtherLanguages(String expression) {
        throw new FeelException("Decisions are written in FEEL");
    }

    private static void refuseUnless(Runnable check) {
        try {
            check.run();
        } catch (Unparsable refused) {
            throw new FeelException("FEEL refused: " + refused.reason());
        }
    }
}
