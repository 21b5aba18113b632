package io.casework.engine.gate;

import org.camunda.bpm.engine.ProcessEngineException;

/** A case did more than a case may. Trying again would only do still more, so there is an incident at once. */
final class BudgetSpent extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    /** @param message what people read at the incident */
    BudgetSpent(String message) {
        super(message);
    }
}
