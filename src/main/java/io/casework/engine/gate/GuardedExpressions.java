package io.casework.engine.gate;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Reads an expression with the gate's grammar before the engine may, and then lets it see process variables and named
 * functions only: no beans, no properties, no methods, no assignment.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> BUSINESS_KEYS =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private final Set<String> allowed;

    GuardedExpressions(Map<String, Method> functions) {
        super(null);
        this.allowed = Set.copyOf(functions.keySet());
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
        this.functions.putAll(functions);
    }

    @Override
    public Expression createExpression(String expression) {
        Optional<WorkingSpan> span = WorkingSpan.read(expression);
        if (span.isPresent()) {
            return new WorkingTimeExpression(span.get());
        }
        refuseUnknown(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        refuseUnknown(expression);
        return super.createValueExpression(expression);
    }

    /** The engine adds functions of its own at start; models get those of the catalogue. */
    @Override
    public void addFunction(String name, Method function) {
        if (allowed.contains(name)) {
            functions.putIfAbsent(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesOnly();
    }

    private void refuseUnknown(String expression) {
        if (BUSINESS_KEYS.contains(expression)) {
            return;
        }
        try {
            ModelText.parse(expression, allowed);
        } catch (Unparsable refused) {
            throw new ProcessEngineException("Expression refused: " + refused.reason());
        }
    }
}
