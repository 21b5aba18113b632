package io.casework.simulation;

import static java.util.Objects.requireNonNull;

import io.casework.cases.CaseEdit;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.EditCase;
import io.casework.cases.HandOver;
import io.casework.cases.MergeCases;
import io.casework.cases.Message;
import io.casework.cases.OpenLead;
import io.casework.cases.SplitCase;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.identity.User;
import io.casework.identity.Users;
import io.casework.support.AskColleague;
import io.casework.support.EscalateCase;
import io.casework.tasks.Assignment;
import io.casework.tasks.Completing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our people: they work on their tasks and press the buttons of cases. */
final class Desk {

    static final Map<String, Object> SOLVED = Map.of("action", "reply-and-resolve", "reply", "It arrives tomorrow.");
    static final Map<String, Object> ASKED = Map.of("action", "reply", "reply", "Which order is it?");

    private static final Set<Permission> ANYBODYS =
            Set.of(Permission.TASKS_WORK, Permission.CASES_READ, Permission.CASES_WRITE, Permission.CASES_OPEN);
    private static final Set<Permission> LEADS = Set.of(
            Permission.TASKS_WORK,
            Permission.TASKS_ASSIGN,
            Permission.CASES_READ,
            Permission.CASES_READ_ALL,
            Permission.CASES_WRITE,
            Permission.CASES_OPEN);
    private static final String NOBODY = "-";

    private final Map<String, User> people;
    private final ApplicationContext context;
    private final Random random;

    Desk(ApplicationContext context, Random random) {
        this.context = context;
        this.random = random;
        this.people = bean(Users.class).list(new Users.Query(null, null), 100, null).items().stream()
                .collect(Collectors.toMap(User::id, one -> one));
    }

    List<String> addresses() {
        return people.values().stream()
                .map(one -> requireNonNull(one.email()))
                .sorted()
                .toList();
    }

    static Act.Deed answers(Map<String, Object> data) {
        return scene -> scene.desk().complete(scene.requiredSubject(), data);
    }

    static Act.Deed claims() {
        return scene -> scene.desk().claim(scene.requiredSubject());
    }

    static Act.Deed assignsTo(String person) {
        return scene -> scene.desk().assign(scene.requiredSubject(), person);
    }

    static Act.Deed handsOver() {
        return scene -> scene.desk().handOver(scene);
    }

    static Act.Deed escalates(String reason) {
        return scene -> scene.desk()
                .bean(EscalateCase.class)
                .escalate(
                        scene.caseNumber(), reason, "Please help.", scene.desk().lead(scene.caseNumber()));
    }

    static Act.Deed asks(@Nullable String team, @Nullable String colleague) {
        return scene -> {
            var question = new AskColleague.Question("Where is it?", team, colleague, null);
            scene.desk()
                    .bean(AskColleague.class)
                    .ask(scene.caseNumber(), question, scene.desk().lead(scene.caseNumber()));
        };
    }

    /** All cases of the customer become the first one. */
    static Act.Deed merges() {
        return scene -> {
            List<String> cases = scene.story().cases();
            String into = cases.get(0);
            cases.subList(1, cases.size()).forEach(other -> scene.desk()
                    .bean(MergeCases.class)
                    .merge(
                            other,
                            into,
                            MergeCases.Customers.MAY_DIFFER,
                            scene.desk().lead(other)));
        };
    }

    /** What the customer wrote last becomes a case of its own. */
    static Act.Deed splits() {
        return scene -> {
            String number = scene.caseNumber();
            String newest = scene.desk().bean(Conversation.class).list(number, null, 50).items().stream()
                    .filter(message -> message.direction() == Direction.INBOUND)
                    .map(Message::id)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            scene.desk()
                    .bean(SplitCase.class)
                    .split(
                            number,
                            List.of(newest),
                            "Something else",
                            scene.desk().lead(number));
        };
    }

    static Act.Deed withdraws() {
        return scene -> {
            Actor by = scene.desk().lead(scene.caseNumber());
            scene.desk().bean(Cases.class).readToChange(scene.caseNumber(), by);
            scene.desk().bean(CaseLifecycle.class).withdrawn(scene.caseNumber(), "They found it.", by);
        };
    }

    static Act.Deed makesUrgent() {
        return scene -> {
            Actor by = scene.desk().lead(scene.caseNumber());
            int version =
                    scene.desk().bean(Cases.class).find(scene.caseNumber()).version();
            scene.desk().bean(EditCase.class).edit(scene.caseNumber(), new CaseEdit(null, null, null, 85), version, by);
        };
    }

    static Act.Deed handsToSales() {
        return scene -> {
            var why = new HandOver("They want forty of them.", scene.story().company(), null, true);
            scene.desk()
                    .bean(OpenLead.class)
                    .handOver(scene.caseNumber(), why, scene.desk().lead(scene.caseNumber()));
        };
    }

    /** Does nothing to a task that is gone. */
    private void complete(String task, Map<String, Object> data) {
        holder(task).ifPresent(who -> bean(Completing.class).complete(task, new HashMap<>(data), who));
    }

    private void claim(String task) {
        holder(task).ifPresent(who -> bean(Assignment.class).assign(task, who.id(), Assignment.IfHeld.REFUSE, who));
    }

    private void assign(String task, String person) {
        holder(task).ifPresent(who -> bean(Assignment.class).assign(task, person, Assignment.IfHeld.TAKE_OVER, who));
    }

    private void handOver(Scene scene) {
        String now = requireNonNull(bean(Cases.class).find(scene.caseNumber()).team());
        String next = now.equals("orders") ? "billing" : "orders";
        complete(scene.requiredSubject(), Map.of("action", "hand-over", "handOverTeam", next, "note", "Yours."));
    }

    /** Who has the task, or takes it. */
    private Optional<Actor> holder(String task) {
        return bean(JdbcClient.class)
                .sql("SELECT team, held_by FROM work_items WHERE id = ?")
                .param(task)
                .query((row, at) -> holder(row.getString(1), row.getString(2)))
                .optional();
    }

    private Actor holder(String team, String heldBy) {
        return actor(heldBy.equals(NOBODY) ? oneOf(team) : heldBy);
    }

    private String oneOf(String team) {
        List<String> members = people.values().stream()
                .filter(one -> one.teams().contains(team))
                .map(User::id)
                .sorted()
                .toList();
        return members.get(random.nextInt(members.size()));
    }

    Actor lead(String caseNumber) {
        return actor(bean(Cases.class).find(caseNumber).type() == CaseType.LEAD ? "erin" : "carol");
    }

    Actor actor(String id) {
        User user = requireNonNull(people.get(id), id);
        boolean leads = id.equals("carol") || id.equals("erin");
        return new Actor(id, user.name(), Actor.Kind.PERSON, Set.copyOf(user.teams()), leads ? LEADS : ANYBODYS);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
