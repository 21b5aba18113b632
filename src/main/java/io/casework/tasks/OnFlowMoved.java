package io.casework.tasks;

import io.casework.engine.FlowMoved;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of a flow that moved to another version are those of that version: the engine changes them without
 * telling its listeners. Who holds a task, its team and its dates stay.
 */
@Component
class OnFlowMoved {

    private static final String COMPUTED = "${";

    private final TaskService engine;
    private final StepNames names;
    private final WorkItemMapper items;

    OnFlowMoved(TaskService engine, StepNames names, WorkItemMapper items) {
        this.engine = engine;
        this.names = names;
        this.items = items;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FlowMoved moved) {
        engine.createTaskQuery()
                .processInstanceId(moved.processInstanceId())
                .list()
                .forEach(task -> follow(task, moved));
    }

    private void follow(Task task, FlowMoved moved) {
        items.updateStep(task.getId(), task.getTaskDefinitionKey());
        String name = names.of(moved.processKey(), moved.version(), task.getTaskDefinitionKey());
        if (!name.contains(COMPUTED) && !name.equals(task.getName())) {
            task.setName(name);
            engine.saveTask(task);
        }
    }
}
