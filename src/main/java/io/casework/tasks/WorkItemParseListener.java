package io.casework.tasks;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Makes every user task of every model tell the work list what happens to it. */
@Component
class WorkItemParseListener extends AbstractBpmnParseListener {

    private final WorkItemWriter writer;

    WorkItemParseListener(WorkItemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ProcessDefinitionEntity process = (ProcessDefinitionEntity) activity.getProcessDefinition();
        requireOneTeam(definition, process.getKey());
        var listener = new WorkItemListener(writer, process.getKey());
        WorkItemListener.EVENTS.forEach(event -> definition.addBuiltInTaskListener(event, listener));
    }

    private static void requireOneTeam(TaskDefinition definition, String processKey) {
        if (definition.getCandidateGroupIdExpressions().size() != 1
                || !definition.getCandidateUserIdExpressions().isEmpty()) {
            throw new WrongModel(
                    definition.getKey(),
                    processKey,
                    "must name exactly one candidate group, its team, and no candidate users");
        }
    }
}
