package io.casework.tasks;

import static io.casework.identity.Permission.CASES_OPEN;
import static io.casework.identity.Permission.CASES_READ;
import static io.casework.identity.Permission.CASES_READ_ALL;
import static io.casework.identity.Permission.CASES_WRITE;
import static io.casework.identity.Permission.TASKS_ASSIGN;
import static io.casework.identity.Permission.TASKS_SCHEDULE;
import static io.casework.identity.Permission.TASKS_WORK;

import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams, people, cases and tasks of a test's own. */
@Component
public class TaskWorld {

    static final String PROCESS = "task-tests";
    static final String STEP = "Task_Decide";

    private static final Set<Permission> AGENT =
            Set.of(TASKS_WORK, TASKS_SCHEDULE, CASES_READ, CASES_WRITE, CASES_OPEN);
    private static final Set<Permission> LEAD =
            Set.of(TASKS_WORK, TASKS_SCHEDULE, TASKS_ASSIGN, CASES_READ, CASES_READ_ALL, CASES_WRITE, CASES_OPEN);

    private final Teams teams;
    private final OpenCase openCase;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TaskService engine;
    private final JdbcClient database;
    private final Clock clock;

    TaskWorld(
            Teams teams,
            OpenCase openCase,
            RepositoryService models,
            RuntimeService runtime,
            TaskService engine,
            JdbcClient database,
            Clock clock) {
        this.teams = teams;
        this.openCase = openCase;
        this.models = models;
        this.runtime = runtime;
        this.engine = engine;
        this.database = database;
        this.clock = clock;
    }

    public String team() {
        String id = unique("team");
        teams.create(new TeamRef(id, "The " + id));
        return id;
    }

    public Actor agent(String... teams) {
        return person(AGENT, teams);
    }

    public Actor lead(String... teams) {
        return person(LEAD, teams);
    }

    Actor person(Set<Permission> permissions, String... teams) {
        String id = unique("user");
        insertUser(id);
        for (String team : teams) {
            database.sql("INSERT INTO team_members (team_id, user_id) VALUES (?, ?)")
                    .params(team, id)
                    .update();
        }
        return new Actor(id, "Name of " + id, Actor.Kind.PERSON, Set.of(teams), permissions);
    }

    private void insertUser(String id) {
        database.sql(
                        """
                        INSERT INTO users (id, username, name, locale, password_hash, active, away, created_at, updated_at)
                        VALUES (?, ?, ?, 'en', '-', 1, 0, ?, ?)""")
                .params(
                        id,
                        id,
                        "Name of " + id,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public CaseFile openCase(String subject) {
        NewCustomer customer = new NewCustomer(unique("customer") + "@example.com", "Ada Marsh", null);
        return openCase.open(NewCase.ticket(subject, "Please help.", customer, Channel.API), Actor.SYSTEM);
    }

    /** @return the id of an unassigned task of the team on a case of its own */
    public String task(String team) {
        return task(team, null, null);
    }

    public String task(String team, @Nullable Instant dueAt, @Nullable String assignee) {
        return task(openCase("Where is my parcel?").number(), team, dueAt, assignee);
    }

    public String task(String caseNumber, String team, @Nullable Instant dueAt, @Nullable String assignee) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("team", team);
        variables.put("agent", assignee);
        variables.put("dueAt", dueAt == null ? null : Date.from(dueAt));
        String instance = runtime.startProcessInstanceByKey(process(), caseNumber, variables)
                .getId();
        return engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** As an operator does to the flow that the task is of. */
    void suspend(String task) {
        runtime.suspendProcessInstanceById(
                engine.createTaskQuery().taskId(task).singleResult().getProcessInstanceId());
    }

    private synchronized String process() {
        if (models.createProcessDefinitionQuery().processDefinitionKey(PROCESS).count() == 0) {
            models.createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .userTask(STEP)
                                    .name("Decide")
                                    .documentation("Look at it and decide.")
                                    .camundaFormKey("tests/decide")
                                    .camundaCandidateGroups("${team}")
                                    .camundaAssignee("${agent}")
                                    .camundaDueDate("${dueAt}")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
        return PROCESS;
    }

    static String unique(String kind) {
        return kind + '-' + Ids.next().substring(24);
    }
}
