package io.casework.tasks;

import io.casework.cases.Cases;
import io.casework.identity.Teams;
import io.casework.tasks.WorkItemMapper.EngineTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the work list equal to the engine's tasks, in the engine's transaction. */
@Component
class WorkItemWriter {

    private final WorkItemMapper items;
    private final Tallies tallies;
    private final LiveEvents live;
    private final Cases cases;
    private final Teams teams;
    private final Clock clock;
    private final Set<String> knownTeams = ConcurrentHashMap.newKeySet();

    WorkItemWriter(WorkItemMapper items, Tallies tallies, LiveEvents live, Cases cases, Teams teams, Clock clock) {
        this.items = items;
        this.tallies = tallies;
        this.live = live;
        this.cases = cases;
        this.teams = teams;
        this.clock = clock;
    }

    void created(DelegateTask task, String processKey) {
        CaseFacts facts = CaseFacts.of(cases.find(businessKey(task)));
        WorkItem item = itemOf(task, processKey, facts);
        items.insertItem(item, facts.searchText(), WorkItemMapper.OpenKeys.of(item));
        tallies.created(item);
        live.taskChanged(item.id(), TaskChange.CREATED);
    }

    void updated(DelegateTask task) {
        tallies.heldBy(task.getId(), holder(task));
        items.updateItem(engineTask(task));
        live.taskChanged(task.getId(), TaskChange.UPDATED);
    }

    void completed(DelegateTask task) {
        Instant now = clock.instant();
        tallies.completed(task.getId(), holder(task));
        live.taskChanged(task.getId(), TaskChange.COMPLETED);
        items.insertFinished(task.getId(), holder(task), now, ReadingKeys.at(now, task.getId()));
        items.deleteItem(task.getId());
    }

    void cancelled(DelegateTask task) {
        tallies.cancelled(task.getId());
        live.taskChanged(task.getId(), TaskChange.COMPLETED);
        items.deleteItem(task.getId());
    }

    private WorkItem itemOf(DelegateTask task, String processKey, CaseFacts facts) {
        return new WorkItem(
                task.getId(),
                name(task),
                task.getTaskDefinitionKey(),
                processKey,
                facts.number(),
                facts.type(),
                facts.status(),
                facts.subject(),
                facts.customerId(),
                facts.customerName(),
                facts.category(),
                facts.intent(),
                team(task),
                task.getAssignee(),
                task.getOwner(),
                delegation(task),
                facts.priority(),
                clock.instant(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                null,
                1);
    }

    private static EngineTask engineTask(DelegateTask task) {
        Instant dueAt = instant(task.getDueDate());
        return new EngineTask(
                task.getId(),
                name(task),
                holder(task),
                task.getOwner(),
                delegation(task),
                dueAt,
                ReadingKeys.time(dueAt),
                instant(task.getFollowUpDate()));
    }

    private String team(DelegateTask task) {
        List<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
        if (groups.size() != 1 || groups.get(0) == null) {
            throw new WrongModel(task, "names " + groups + " as candidates; a task belongs to exactly one team");
        }
        String team = groups.get(0);
        if (!knownTeams.contains(team)) {
            knownTeams.add(teams.find(team)
                    .orElseThrow(() -> new WrongModel(task, "belongs to the team " + team + ", which does not exist"))
                    .id());
        }
        return team;
    }

    private static String businessKey(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            throw new WrongModel(task, "runs without a business key, so it belongs to no case");
        }
        return key;
    }

    private static String name(DelegateTask task) {
        return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
    }

    private static String holder(DelegateTask task) {
        return task.getAssignee() == null ? Stretch.NOBODY : task.getAssignee();
    }

    private static @Nullable Delegation delegation(DelegateTask task) {
        DelegationState state = task instanceof Task known ? known.getDelegationState() : null;
        return state == null ? null : Delegation.valueOf(state.name());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
