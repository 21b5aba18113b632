package io.casework.tasks;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Hears what happens to the tasks of a process. An update event says all that an assignment event would.
 *
 * @param processKey of the process that the tasks belong to
 */
record WorkItemListener(WorkItemWriter writer, String processKey) implements TaskListener {

    static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> writer.created(task, processKey);
            case EVENTNAME_UPDATE -> writer.updated(task);
            case EVENTNAME_COMPLETE -> writer.completed(task);
            case EVENTNAME_DELETE -> writer.cancelled(task);
            default -> throw new IllegalStateException("Not listened to: " + task.getEventName());
        }
    }
}
