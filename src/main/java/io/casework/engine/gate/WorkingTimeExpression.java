package io.casework.engine.gate;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** Says who waits for how long; the engine's calendar makes an instant of it. */
final class WorkingTimeExpression implements Expression {

    private final WorkingSpan span;

    WorkingTimeExpression(WorkingSpan span) {
        this.span = span;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return WorkingWait.of(span, scope).text();
    }

    @Override
    public Object getValue(VariableScope scope, @Nullable BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public String getExpressionText() {
        return span.written();
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("Working time is not assigned to");
    }

    @Override
    public void setValue(Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
        setValue(value, scope);
    }
}
