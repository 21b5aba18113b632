package io.casework.tasks.web;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.tasks.TaskAction;
import io.casework.tasks.TaskForms;
import io.casework.tasks.TaskRisk;
import io.casework.tasks.TaskRisks;
import io.casework.tasks.WorkItem;
import io.casework.tasks.WorkList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to what the work list knows by id. */
@Component
class TaskViews {

    private final WorkList workList;
    private final TaskForms forms;
    private final Users users;
    private final Teams teams;
    private final Cases cases;
    private final TaskRisks risks;

    TaskViews(WorkList workList, TaskForms forms, Users users, Teams teams, Cases cases, TaskRisks risks) {
        this.workList = workList;
        this.forms = forms;
        this.users = users;
        this.teams = teams;
        this.cases = cases;
        this.risks = risks;
    }

    TaskView view(String taskId, Actor actor) {
        WorkItem item = workList.read(taskId, actor);
        return TaskView.of(
                summaries(List.of(item)).apply(item),
                forms.open(item),
                TaskAction.of(actor, item),
                caseTeam(item).orElse(null));
    }

    private Optional<TeamRef> caseTeam(WorkItem item) {
        return Optional.ofNullable(cases.find(item.caseNumber()).team()).flatMap(teams::find);
    }

    Page<TaskSummary> summaries(Page<WorkItem> page) {
        return page.map(summaries(page.items()));
    }

    private Function<WorkItem, TaskSummary> summaries(List<WorkItem> items) {
        Map<String, UserRef> people = users.refs(items.stream()
                .flatMap(item -> Stream.of(item.assignee(), item.owner()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, TeamRef> known = items.isEmpty() ? Map.of() : teams.refs();
        Map<String, TaskRisk> foretold = risks.of(items);
        return item -> summary(item, people, known, foretold.get(item.caseNumber()));
    }

    private static TaskSummary summary(
            WorkItem item, Map<String, UserRef> people, Map<String, TeamRef> teams, @Nullable TaskRisk risk) {
        return new TaskSummary(
                item.id(),
                item.name(),
                item.step(),
                item.processKey(),
                item.caseNumber(),
                item.caseType(),
                item.caseStatus(),
                item.subject(),
                item.customerName(),
                item.category(),
                item.intent(),
                teams.getOrDefault(item.team(), new TeamRef(item.team(), item.team())),
                person(item.assignee(), people),
                person(item.owner(), people),
                item.delegation(),
                item.priority(),
                item.createdAt(),
                item.dueAt(),
                item.followUpAt(),
                item.completedAt(),
                item.version(),
                item.isOpen() ? risk : null);
    }

    private static @Nullable UserRef person(@Nullable String id, Map<String, UserRef> people) {
        return id == null ? null : people.getOrDefault(id, new UserRef(id, id));
    }
}
