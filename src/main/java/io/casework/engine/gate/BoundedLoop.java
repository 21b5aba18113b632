package io.casework.engine.gate;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.jspecify.annotations.Nullable;

/** The count of a multi-instance step, whoever provides it, when it is small enough to create that many. */
final class BoundedLoop implements Expression {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final @Nullable transient Expression counted;
    private final String text;

    private BoundedLoop(@Nullable Expression counted, String text) {
        this.counted = counted;
        this.text = text;
    }

    static void apply(MultiInstanceActivityBehavior behavior) {
        Expression cardinality = behavior.getLoopCardinalityExpression();
        if (cardinality != null) {
            behavior.setLoopCardinalityExpression(new BoundedLoop(cardinality, cardinality.getExpressionText()));
        }
        Expression collection = behavior.getCollectionExpression();
        if (collection != null) {
            behavior.setCollectionExpression(new BoundedLoop(collection, collection.getExpressionText()));
        } else if (behavior.getCollectionVariable() != null) {
            behavior.setCollectionExpression(new BoundedLoop(null, behavior.getCollectionVariable()));
        }
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object value = counted == null ? scope.getVariable(text) : counted.getValue(scope);
        long count = value instanceof Collection<?> collection
                ? collection.size()
                : Long.parseLong(String.valueOf(value).strip());
        if (count > MOST) {
            throw new ProcessEngineException("A step would run " + count + " times at once; " + MOST + " is the most");
        }
        return value;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("Expressions can't assign");
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
