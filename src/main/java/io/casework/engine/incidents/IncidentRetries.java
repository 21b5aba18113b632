package io.casework.engine.incidents;

import io.casework.engine.ClusterLock;
import io.casework.engine.connectors.Steps;
import io.casework.engine.incidents.IncidentMapper.Failed;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Another try for what got stuck. */
@Component
@Transactional
public class IncidentRetries {

    private static final int MOST_SHOWN = 20;

    private final IncidentMapper mapper;
    private final ManagementService jobs;
    private final ExternalTaskService steps;
    private final ClusterLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentRetries(
            IncidentMapper mapper,
            ManagementService jobs,
            ExternalTaskService steps,
            ClusterLock lock,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.jobs = jobs;
        this.steps = steps;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries one incident again, from its first attempt on.
     *
     * @throws Problem.NotFound when it is gone, or of another cause
     * @throws Problem.Conflict when the engine can't try it
     */
    public void retry(String cause, String id) {
        Failed failed = mapper.findFailed(id);
        if (failed == null || !cause.equals(failed.cause())) {
            throw new Problem.NotFound("The incident");
        }
        if (!tryAgain(failed)) {
            throw new Problem.Conflict("no-other-try", "No other try", "The engine can't try this again.");
        }
        audit.record("incident-retried", "incident:" + id, "cause " + cause);
    }

    /**
     * Chooses all incidents of a cause; they are tried one by one from the commit on. While they are, asking again changes
     * nothing.
     *
     * @throws Problem.NotFound when nothing is stuck for this cause
     */
    public IncidentRetry retryAll(String cause, Actor by) {
        lock.holding(IncidentSorter.LOCK, () -> chooseOnce(cause, by));
        return find(String.valueOf(mapper.findOpenRetry(cause)));
    }

    private void chooseOnce(String cause, Actor by) {
        if (mapper.findOpenRetry(cause) == null) {
            choose(Ids.next(), cause, by);
        }
    }

    private void choose(String id, String cause, Actor by) {
        mapper.insertRetry(new IncidentRetry(id, cause, 0, 0, 0, by.id(), clock.instant(), null));
        int chosen = mapper.updateRetryOf(cause, id);
        if (chosen == 0) {
            throw new Problem.NotFound("The cause");
        }
        mapper.updateTotal(id, chosen);
        audit.record("incidents-retried", "incident-cause:" + cause, chosen + " incidents, retry " + id);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<IncidentRetry> list() {
        return mapper.listRetries(MOST_SHOWN);
    }

    private IncidentRetry find(String id) {
        IncidentRetry retry = mapper.findRetry(id);
        if (retry == null) {
            throw new Problem.NotFound("The retry");
        }
        return retry;
    }

    /** @return false when it was not this node's to try */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(String retry, String id) {
        if (mapper.lockWaiting(retry, id) == null) {
            return false;
        }
        Failed failed = mapper.findFailed(id);
        if (failed == null) {
            mapper.deleteSorted(List.of(id));
        } else if (!tryAgain(failed)) {
            giveUp(retry, id);
        }
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(String retry, String id) {
        mapper.updateUnchosen(id);
        mapper.updateFailed(retry);
    }

    private boolean tryAgain(Failed failed) {
        String work = failed.workId();
        if (work == null) {
            return false;
        }
        if (Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(failed.type())) {
            steps.setRetries(work, Steps.COUNTDOWN);
            steps.unlock(work);
        } else if (Incident.FAILED_JOB_HANDLER_TYPE.equals(failed.type())) {
            jobs.setJobRetries(1).jobId(work).dueDate(null).execute();
        } else {
            return false;
        }
        mapper.deleteSorted(List.of(failed.id()));
        return true;
    }
}
