package io.casework.engine.workers;

import io.casework.engine.connectors.Steps;
import io.casework.identity.ApiTokens;
import io.casework.identity.Permission;
import io.casework.identity.WorkerTopics;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;

/** Locks steps for workers. A lock is the engine's, in the database: every node knows it. */
@Component
public class StepLocks {

    private final ExternalTaskService externalTasks;
    private final HeldSteps held;
    private final Steps steps;
    private final ApiTokens tokens;
    private final Clock clock;

    StepLocks(ExternalTaskService externalTasks, HeldSteps held, Steps steps, ApiTokens tokens, Clock clock) {
        this.externalTasks = externalTasks;
        this.held = held;
        this.steps = steps;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws Problem.Forbidden when the worker's token is not for one of them */
    void requireTopics(Worker worker, Collection<String> topics) {
        WorkerTopics granted = tokens.topicsOf(worker.actor());
        if (!topics.stream().allMatch(granted::include)) {
            throw new Problem.Forbidden(Permission.WORKER.key() + " for each of the topics");
        }
    }

    /** What is due, the most urgent first, then the oldest; nothing when the token has ended meanwhile. */
    List<ExternalStep> lock(Worker worker, LockWish wish) {
        WorkerTopics granted = tokens.topicsOf(worker.actor());
        Set<String> topics = wish.topics().stream().filter(granted::include).collect(Collectors.toSet());
        return topics.isEmpty() ? List.of() : lock(worker, wish, topics);
    }

    private List<ExternalStep> lock(Worker worker, LockWish wish, Set<String> topics) {
        var fetch = externalTasks
                .fetchAndLock()
                .workerId(worker.lockOwner(clock.instant()))
                .maxTasks(wish.most())
                .usePriority(true)
                .orderByCreateTime()
                .asc()
                .subscribe();
        for (String topic : topics) {
            fetch = fetch.topic(topic, wish.lock().toMillis()).localVariables();
        }
        return fetch.execute().stream()
                .map(task -> ExternalStep.of(task, steps.callOf(task)))
                .toList();
    }

    /** The topics of any kind for which something is due. */
    Set<String> dueTopics() {
        return Set.copyOf(externalTasks.getTopicNames(false, true, true));
    }

    /** Unlocks what nobody takes. */
    void giveBack(List<ExternalStep> locked) {
        locked.forEach(step -> externalTasks.unlock(step.id()));
    }

    /**
     * Has a step locked for so long from now on.
     *
     * @return when the lock ends
     * @throws Problem.NotFound when there is no such step, or none that the worker may know of
     * @throws Problem.Conflict when another worker holds it, or nobody does any more
     */
    public Instant extend(Worker worker, String id, Duration lock) {
        ExternalTask task = held.find(worker, id);
        try {
            externalTasks.extendLock(id, task.getWorkerId(), lock.toMillis());
        } catch (BadUserRequestException e) {
            throw HeldSteps.lockLost();
        }
        return held.find(worker, id).getLockExpirationTime().toInstant();
    }
}
