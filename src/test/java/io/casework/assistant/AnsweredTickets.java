package io.casework.assistant;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Triage;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tickets of teams of their own, asked and answered as tests say. */
@Component
public class AnsweredTickets {

    public static final String INTENT = "cancel-order";

    private final OpenCase openCase;
    private final CaseLifecycle lifecycle;
    private final Conversation conversation;
    private final Teams teams;
    private final DraftReplyConnector draft;
    private final RuntimeService processes;

    AnsweredTickets(
            OpenCase openCase,
            CaseLifecycle lifecycle,
            Conversation conversation,
            Teams teams,
            DraftReplyConnector draft,
            RuntimeService processes) {
        this.openCase = openCase;
        this.lifecycle = lifecycle;
        this.conversation = conversation;
        this.teams = teams;
        this.draft = draft;
        this.processes = processes;
    }

    /** A word that nothing else has, of letters only. */
    public static String word() {
        StringBuilder word = new StringBuilder("q");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(12)
                .forEach(digit -> word.append((char) ('a' + Character.digit(digit, 16))));
        return word.toString();
    }

    public String newTeam() {
        String id = "t" + Ids.next().replace("-", "");
        teams.create(new TeamRef(id, id));
        return id;
    }

    public static Actor agentOf(String team) {
        return new Actor(
                "alice",
                "Alice Adams",
                Actor.Kind.PERSON,
                Set.of(team),
                Set.of(
                        Permission.CASES_READ,
                        Permission.CASES_WRITE,
                        Permission.CASES_OPEN,
                        Permission.TASKS_WORK,
                        Permission.KNOWLEDGE_READ));
    }

    /** An open ticket of Anna Schmidt's. */
    public String asked(String team, String subject, String question) {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        String number = openCase.open(
                        new NewCase(
                                CaseType.TICKET, subject, question, customer, Channel.API, "en", null, List.of(), null),
                        Actor.SYSTEM)
                .number();
        stopFlow(number);
        lifecycle.triaged(
                number,
                new Triage("orders", INTENT, null, null, "en", 50, team, new Deadlines(null, null)),
                Actor.SYSTEM);
        return number;
    }

    /** What happens to the ticket, the test says. */
    private void stopFlow(String number) {
        processes.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .filter(process -> process.getId().equals(process.getRootProcessInstanceId()))
                .forEach(process -> processes.deleteProcessInstance(process.getId(), "a test takes over"));
    }

    public void answer(String number, String team, String answer) {
        conversation.add(number, NewMessage.outbound(answer, agentOf(team)), agentOf(team));
    }

    public void resolve(String number) {
        lifecycle.resolved(number, null, Actor.SYSTEM);
    }

    /** A resolved ticket. */
    public String answered(String team, String subject, String question, String answer) {
        String number = asked(team, subject, question);
        answer(number, team, answer);
        resolve(number);
        return number;
    }

    /** Has the assistant draft an answer. */
    public void draft(String number) {
        draft.run(new StepCall(number, Ids.next(), 1, "ticket-resolution", 1, "instance", "Task_Draft", Map.of()));
    }
}
