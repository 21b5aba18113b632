package io.casework.tasks;

import io.casework.shared.Problem;

/** 409: the case has such a flow already. */
public class FlowRunning extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    FlowRunning(String name, String caseNumber) {
        super("flow-running", "Already running", "\"" + name + "\" already runs on case " + caseNumber + '.');
    }
}
