package io.casework.demo;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.customers.Customers;
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.engine.RunningProcesses;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.identity.Teams;
import io.casework.shared.Problem;
import io.casework.tasks.Completing;
import io.casework.tasks.TaskForms;
import io.casework.tasks.WorkItem;
import io.casework.tasks.WorkList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the demo a past, so that an edited flow has cases to be rehearsed on: some tickets run through the real flows at
 * the first start, answered from a file as fast as they come, and nobody waits for the end of their reopen window.
 */
@Component
@Profile("demo")
class DemoPast {

    private static final Logger log = LoggerFactory.getLogger(DemoPast.class);
    private static final String NOTE = "A case of the demo's past: customer and team follow a script.";
    private static final String CAROL = "carol";
    private static final Set<Permission> LEAD = Set.of(
            Permission.TASKS_WORK,
            Permission.TASKS_ASSIGN,
            Permission.CASES_READ,
            Permission.CASES_READ_ALL,
            Permission.CASES_WRITE);

    private final Cases cases;
    private final Customers customers;
    private final OpenCase openCase;
    private final Conversation conversation;
    private final WorkList workList;
    private final TaskForms forms;
    private final Completing completing;
    private final RunningProcesses processes;
    private final Teams teams;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Queue<Turn>> scripts = new ConcurrentHashMap<>();

    DemoPast(
            Cases cases,
            Customers customers,
            OpenCase openCase,
            Conversation conversation,
            WorkList workList,
            TaskForms forms,
            Completing completing,
            RunningProcesses processes,
            Teams teams,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.customers = customers;
        this.openCase = openCase;
        this.conversation = conversation;
        this.workList = workList;
        this.forms = forms;
        this.completing = completing;
        this.processes = processes;
        this.teams = teams;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    record PastTicket(
            String name, String email, String tier, String channel, String subject, String message, List<Turn> turns) {}

    /**
     * What is done about the next task of an answer, and what the customer says to it.
     *
     * @param customer null when the customer says nothing
     */
    record Turn(String action, @Nullable String reply, @Nullable String customer) {}

    /** @param rounds how often each ticket is written */
    void begin(int rounds) throws IOException {
        List<PastTicket> tickets = read();
        for (int round = 0; round < rounds; round++) {
            tickets.forEach(ticket -> transaction.executeWithoutResult(status -> open(ticket)));
        }
    }

    private List<PastTicket> read() throws IOException {
        var resource = new ClassPathResource("db/demo/past.jsonl");
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> json.readValue(line, PastTicket.class))
                    .toList();
        }
    }

    private void open(PastTicket ticket) {
        var sender = new NewCustomer(ticket.email(), ticket.name(), null);
        customers.ranked(
                customers.recognise(sender).id(), Tier.valueOf(ticket.tier().toUpperCase(Locale.ROOT)));
        Channel channel = Channel.valueOf(ticket.channel().toUpperCase(Locale.ROOT));
        String number = openCase.open(NewCase.ticket(ticket.subject(), ticket.message(), sender, channel), Actor.SYSTEM)
                .number();
        conversation.add(number, NewMessage.note(NOTE, Actor.SYSTEM), Actor.SYSTEM);
        scripts.put(number, new ArrayDeque<>(ticket.turns()));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        scripts.forEach((number, script) -> {
            try {
                goOn(cases.find(number), script);
            } catch (Problem | ConcurrencyFailureException moving) {
                log.debug("{} goes on a little later: {}", number, moving.toString());
            }
        });
    }

    private void goOn(CaseFile ticket, Queue<Turn> script) {
        switch (ticket.status()) {
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> scripts.remove(ticket.number());
            case RESOLVED ->
                transaction.executeWithoutResult(
                        status -> processes.change(ticket.number(), Map.of("reopenUntil", clock.instant())));
            default ->
                workList.ofCase(ticket.number(), carol()).stream()
                        .filter(WorkItem::isOpen)
                        .findFirst()
                        .ifPresent(task -> complete(task, script));
        }
    }

    private void complete(WorkItem task, Queue<Turn> script) {
        if (task.step().equals("Task_AnswerCustomer")) {
            Turn turn = script.peek();
            if (turn != null) {
                answer(task, turn);
                script.poll();
            }
        } else {
            completing.complete(task.id(), new HashMap<>(forms.open(task).data()), carol());
        }
    }

    private void answer(WorkItem task, Turn turn) {
        Map<String, @Nullable Object> answers = new HashMap<>(Map.of("action", turn.action()));
        answers.put("reply", turn.reply());
        completing.complete(task.id(), answers, carol());
        String customer = turn.customer();
        if (customer != null) {
            conversation.add(task.caseNumber(), NewMessage.inbound(customer), Actor.SYSTEM);
        }
    }

    /** The lead of support, who is in all its teams. */
    private Actor carol() {
        return new Actor(CAROL, "Carol Clark", Actor.Kind.PERSON, teams.refs().keySet(), LEAD);
    }
}
