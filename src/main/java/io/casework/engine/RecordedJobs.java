package io.casework.engine;

import io.casework.engine.FlowRecorder.Happening;
import io.casework.engine.FlowRecorder.Place;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Records each timer that fires and each step that goes on after a save point: the engine's handlers, and a row. */
@Component
class RecordedJobs {

    private final FlowRecorder recorder;

    RecordedJobs(FlowRecorder recorder) {
        this.recorder = recorder;
    }

    List<JobHandler> handlers() {
        return List.of(new BoundaryTimer(), new CatchingTimer(), new StartingTimer(), new Continuation());
    }

    private void fired(TimerEventJobHandler.TimerJobConfiguration timer, ExecutionEntity execution) {
        recorder.record(
                Place.of(execution),
                new Happening(
                        FlowRecorder.TIMER, timer.getTimerElementKey(), null, Repetitions.of(execution), Map.of()));
    }

    private final class BoundaryTimer extends TimerExecuteNestedActivityJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            fired(timer, execution);
            super.execute(timer, execution, context, tenant);
        }
    }

    private final class CatchingTimer extends TimerCatchIntermediateEventJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            fired(timer, execution);
            super.execute(timer, execution, context, tenant);
        }
    }

    private final class StartingTimer extends TimerStartEventSubprocessJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            fired(timer, execution);
            super.execute(timer, execution, context, tenant);
        }
    }

    private final class Continuation extends AsyncContinuationJobHandler {
        @Override
        public void execute(
                AsyncContinuationConfiguration step, ExecutionEntity execution, CommandContext context, String tenant) {
            recorder.record(
                    Place.of(execution),
                    new Happening(
                            FlowRecorder.CONTINUED,
                            execution.getActivityId(),
                            null,
                            Repetitions.of(execution),
                            Map.of()));
            super.execute(step, execution, context, tenant);
        }
    }
}
