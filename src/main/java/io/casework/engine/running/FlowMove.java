package io.casework.engine.running;

import io.casework.engine.FlowIntervention;
import io.casework.engine.FlowInterventions;
import io.casework.engine.FlowMoved;
import io.casework.engine.FlowRecorder;
import io.casework.engine.running.MigrationMapper.Job;
import io.casework.engine.running.MigrationMapper.Turn;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Moves one flow of one case to the other version, with its row, in the caller's transaction. */
@Component
class FlowMove {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final MigrationMapper mapper;
    private final RuntimeService runtime;
    private final ExternalTaskService steps;
    private final MigrationPlans plans;
    private final Definitions definitions;
    private final FlowInterventions interventions;
    private final FlowRecorder recorder;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    FlowMove(
            MigrationMapper mapper,
            RuntimeService runtime,
            ExternalTaskService steps,
            MigrationPlans plans,
            Definitions definitions,
            FlowInterventions interventions,
            FlowRecorder recorder,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.runtime = runtime;
        this.steps = steps;
        this.plans = plans;
        this.definitions = definitions;
        this.interventions = interventions;
        this.recorder = recorder;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** The way from one version to the other, the same for every case of a job. */
    Way way(Job job) {
        Map<String, String> mapping = json.readValue(job.mapping(), new TypeReference<Map<String, String>>() {});
        String from = definitions.find(job.key(), job.from()).getId();
        String to = definitions.find(job.key(), job.to()).getId();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        plans.between(from, to, mapping).targets().forEach(plan::mapActivities);
        return new Way(plan.build(), mapping);
    }

    /** @param mapping steps that are called otherwise in the other version */
    record Way(MigrationPlan plan, Map<String, String> mapping) {}

    /** @return false when the migration stands still, or another node has the row */
    boolean take(Job job, Way way, String instance) {
        Turn turn = mapper.findState(job.id()) == FlowMigration.State.RUNNING
                ? mapper.lockWaiting(job.id(), instance)
                : null;
        if (turn == null) {
            return false;
        }
        if (!runs(instance)) {
            mapper.updateOutcome(job.id(), instance, MovedCase.Outcome.ENDED, null);
        } else if (isAtWork(instance, way.mapping())) {
            mapper.updateDue(job.id(), instance, clock.instant().plus(PAUSE));
        } else {
            move(job, turn, way.plan());
        }
        return true;
    }

    private void move(Job job, Turn turn, MigrationPlan plan) {
        runtime.newMigration(plan).processInstanceIds(turn.instanceId()).execute();
        mapper.updateOutcome(job.id(), turn.instanceId(), MovedCase.Outcome.MOVED, null);
        if (turn.caseNumber() != null) {
            interventions.record(told(job, turn.caseNumber()));
            recorder.moved(turn.caseNumber(), job.key(), job.to(), turn.instanceId());
            events.publishEvent(new FlowMoved(turn.caseNumber(), turn.instanceId(), job.key(), job.to()));
        }
    }

    private FlowIntervention told(Job job, String caseNumber) {
        return new FlowIntervention(
                Ids.next(),
                caseNumber,
                job.key(),
                job.to(),
                FlowIntervention.What.MIGRATED,
                null,
                null,
                job.reason(),
                job.startedBy(),
                clock.instant());
    }

    private boolean runs(String instance) {
        ProcessInstance found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found != null;
    }

    /**
     * The key by which a step is done once holds the id of the step. Whoever does it right now finishes under the old id
     * first.
     */
    private boolean isAtWork(String instance, Map<String, String> mapping) {
        List<ExternalTask> open = steps.createExternalTaskQuery()
                .processInstanceId(instance)
                .locked()
                .list();
        Instant now = clock.instant();
        return open.stream()
                .filter(step -> step.getLockExpirationTime() != null
                        && step.getLockExpirationTime().toInstant().isAfter(now))
                .anyMatch(step -> mapping.containsKey(step.getActivityId()));
    }
}
