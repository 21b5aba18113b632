package io.casework.engine.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Flows that call each other in a circle would fill the stack and then the disk. */
final class CallDepth implements ExecutionListener {

    private static final int DEEPEST = 10;

    @Override
    public void notify(DelegateExecution execution) {
        int depth = 0;
        ExecutionEntity caller =
                ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
        while (caller != null) {
            if (++depth >= DEEPEST) {
                throw new BudgetSpent("Flows call each other more than " + DEEPEST + " levels deep");
            }
            caller = caller.getProcessInstance().getSuperExecution();
        }
    }
}
