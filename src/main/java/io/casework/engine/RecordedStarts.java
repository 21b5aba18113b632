package io.casework.engine;

import io.casework.engine.FlowRecorder.Happening;
import io.casework.engine.FlowRecorder.Place;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Records with which facts every flow begins, whoever starts it: a person, a trigger, or another flow. */
@Component
class RecordedStarts extends AbstractBpmnParseListener {

    private final ExecutionListener listener = this::record;
    private final FlowRecorder recorder;

    RecordedStarts(FlowRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }

    private void record(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        ExecutionEntity caller = instance.getSuperExecution();
        var start = new Happening(
                FlowRecorder.START,
                caller == null ? instance.getProcessDefinition().getKey() : caller.getActivityId(),
                caller == null ? null : caller.getProcessInstanceId(),
                Repetitions.of(caller),
                instance.getVariables());
        recorder.record(Place.of(instance), start);
    }
}
