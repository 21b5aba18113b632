package io.casework.tasks;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A user task of a model cannot be work of a team on a case. */
class WrongModel extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    WrongModel(DelegateTask task, String complaint) {
        this(task.getTaskDefinitionKey(), task.getProcessDefinitionId(), complaint);
    }

    WrongModel(String step, String process, String complaint) {
        super("The user task " + step + " of " + process + ' ' + complaint);
    }
}
