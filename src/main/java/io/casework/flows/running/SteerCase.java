package io.casework.flows.running;

import io.casework.engine.EngineFaults;
import io.casework.engine.FlowIntervention;
import io.casework.engine.FlowIntervention.What;
import io.casework.engine.FlowInterventions;
import io.casework.engine.FlowRecorder;
import io.casework.engine.FlowStopped;
import io.casework.flows.FlowPermissions;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do by hand to the running flow of a case. Each act has an entry in the audit trail, which names the row that
 * the timeline of the case tells: only that one holds the reason, for it may speak of people.
 */
@Service
@Transactional
public class SteerCase {

    private static final Logger log = LoggerFactory.getLogger(SteerCase.class);

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final FlowPermissions permissions;
    private final FlowInterventions interventions;
    private final FlowRecorder recorder;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Places places;
    private final Clock clock;

    SteerCase(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            FlowPermissions permissions,
            FlowInterventions interventions,
            FlowRecorder recorder,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Places places,
            Clock clock) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.permissions = permissions;
        this.interventions = interventions;
        this.recorder = recorder;
        this.events = events;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /** @param instanceId of the flow, which has to be one of {@code key} */
    public record Target(String key, String instanceId) {}

    /**
     * Takes what stands at one step to another one.
     *
     * @throws Problem.Conflict when nothing stands there, the flow stands still, or it moves by itself
     * @throws Problem.InvalidInput when there is no such step; with 422 when no case can be put there
     */
    public void move(Target target, String from, String to, String reason, Actor by) {
        ProcessInstance instance = require(target, by);
        requireStep(instance, to);
        requireTokenAt(instance, from);
        places.require(instance, from, to);
        steer(() -> runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute());
        record(instance);
        tell(instance, What.MOVED, from, to, reason, by);
    }

    /**
     * Stops the flow, with those that it called; a flow that called it goes with it unless it has something else to do.
     * The case itself stays as it is: it can be worked on by hand, withdrawn or merged.
     */
    public void cancel(Target target, String reason, Actor by) {
        ProcessInstance instance = require(target, by);
        String caseNumber = instance.getBusinessKey();
        List<ProcessInstance> before = all(instance);
        steer(() -> runtime.deleteProcessInstance(instance.getId(), "stopped by " + by.id(), false, true));
        boolean last = caseNumber == null
                || runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .count()
                        == 0;
        record(instance);
        tell(instance, last ? What.STOPPED_LAST : What.STOPPED, null, null, reason, by);
        before.stream().filter(each -> isGone(each.getId())).forEach(this::publishStopped);
    }

    /** Lets the flow stand still, with those that it called: no timer fires, nobody can complete its tasks. */
    public void suspend(Target target, String reason, Actor by) {
        ProcessInstance instance = require(target, by);
        if (!instance.isSuspended()) {
            steer(() -> withCalled(instance).forEach(each -> runtime.suspendProcessInstanceById(each.getId())));
            tell(instance, What.SUSPENDED, null, null, reason, by);
        }
    }

    /** Lets it go on. */
    public void resume(Target target, Actor by) {
        ProcessInstance instance = require(target, by);
        if (instance.isSuspended()) {
            steer(() -> withCalled(instance).forEach(each -> runtime.activateProcessInstanceById(each.getId())));
            tell(instance, What.RESUMED, null, null, null, by);
        }
    }

    private ProcessInstance require(Target target, Actor by) {
        if (!by.may(Permission.OPERATIONS)) {
            permissions.require(by, target.key(), Permission.FLOWS_RELEASE);
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(target.instanceId())
                .processDefinitionKey(target.key())
                .singleResult();
        if (instance == null) {
            throw missing();
        }
        return instance;
    }

    /**
     * One that has ended is let through: whoever stopped it, and did not hear of it, may ask again.
     *
     * @throws Problem.NotFound when no such flow runs or ran
     */
    @Transactional(readOnly = true)
    public void requireKnown(Target target) {
        long known = history.createHistoricProcessInstanceQuery()
                .processInstanceId(target.instanceId())
                .processDefinitionKey(target.key())
                .count();
        if (known == 0) {
            throw missing();
        }
    }

    private static Problem.NotFound missing() {
        return new Problem.NotFound("The running flow");
    }

    private void requireStep(ProcessInstance instance, String to) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        if (repository.getBpmnModelInstance(definition.getId()).getModelElementById(to) == null) {
            throw new Problem.InvalidInput("to", "is no step of version " + definition.getVersion());
        }
    }

    private void requireTokenAt(ProcessInstance instance, String from) {
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        boolean stands = tree != null
                && (tree.getActivityInstances(from).length > 0 || tree.getTransitionInstances(from).length > 0);
        if (!stands) {
            throw new Problem.Conflict(
                    "not-there", "Not there", "Nothing of the case stands at " + from + " any more.");
        }
        if (instance.isSuspended()) {
            throw new Problem.Conflict("flow-suspended", "Stands still", "The flow stands still; resume it first.");
        }
    }

    private static void steer(Runnable work) {
        try {
            work.run();
        } catch (ProcessEngineException e) {
            if (EngineFaults.isCollision(e)) {
                throw new Problem.Conflict("flow-moves", "It moved meanwhile", "The flow moved meanwhile; look again.");
            }
            log.warn("A flow could not be steered by hand", e);
            throw new Problem.Conflict("flow-refused-it", "Not possible", "The flow can't be steered like this.");
        }
    }

    private List<ProcessInstance> withCalled(ProcessInstance instance) {
        return all(instance).stream().filter(each -> isUnder(each, instance)).toList();
    }

    private boolean isUnder(ProcessInstance each, ProcessInstance top) {
        ProcessInstance at = each;
        while (at != null && !at.getId().equals(top.getId())) {
            at = runtime.createProcessInstanceQuery()
                    .subProcessInstanceId(at.getId())
                    .singleResult();
        }
        return at != null;
    }

    /** The whole tree of flows that the flow is in. */
    private List<ProcessInstance> all(ProcessInstance instance) {
        return Stream.of(instance.getRootProcessInstanceId(), instance.getId())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(root -> runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream())
                .toList();
    }

    private boolean isGone(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).count() == 0;
    }

    private void record(ProcessInstance instance) {
        if (instance.getBusinessKey() != null) {
            recorder.moved(instance.getBusinessKey(), keyOf(instance), versionOf(instance), instance.getId());
        }
    }

    private void publishStopped(ProcessInstance instance) {
        if (instance.getBusinessKey() != null) {
            events.publishEvent(new FlowStopped(instance.getBusinessKey(), instance.getId(), keyOf(instance)));
        }
    }

    private void tell(
            ProcessInstance instance,
            What what,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Actor by) {
        String key = keyOf(instance);
        String steps = from == null ? "" : " from " + from + " to " + to;
        String id = Ids.next();
        audit.record(
                "flow-case-" + what.key(),
                "flow:" + key,
                instance.getBusinessKey() + ", instance " + instance.getId() + steps + ", intervention " + id);
        if (instance.getBusinessKey() != null) {
            interventions.record(new FlowIntervention(
                    id,
                    instance.getBusinessKey(),
                    key,
                    versionOf(instance),
                    what,
                    from,
                    to,
                    reason,
                    by.id(),
                    clock.instant()));
        }
    }

    private int versionOf(ProcessInstance instance) {
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }

    private String keyOf(ProcessInstance instance) {
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
    }
}
