package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether somebody holds a task of the flow that asks. */
@Component
class CheckClaim implements StepConnector {

    static final String ID = "support.check-claim";

    private final TaskService tasks;

    CheckClaim(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "See who has it",
                List.of(),
                List.of(field(
                        TicketEscalationProcess.CLAIMED,
                        "boolean",
                        "Whether nobody is waited for to take a task of this flow")),
                Set.of(),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        boolean claimed = tasks.createTaskQuery()
                        .processInstanceId(call.processInstanceId())
                        .taskUnassigned()
                        .count()
                == 0;
        return Map.of(TicketEscalationProcess.CLAIMED, claimed);
    }
}
