package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Deadlines;
import io.casework.cases.EditCase;
import io.casework.engine.Decisions;
import io.casework.engine.RunningProcesses;
import io.casework.identity.Actor;
import io.casework.support.ServiceLevel;
import io.casework.support.TicketClocks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the deadlines of a running ticket anew: on the case, in its flow, on its open task and in the timers that wait
 * for them. Doing so twice changes nothing more.
 */
@Component
class RenewDeadlines {

    static final String DECISION = "service-level";

    private static final Logger log = LoggerFactory.getLogger(RenewDeadlines.class);

    private final Cases cases;
    private final EditCase editCase;
    private final TicketClocks clocks;
    private final RunningProcesses processes;
    private final Decisions decisions;
    private final Clock clock;

    RenewDeadlines(
            Cases cases,
            EditCase editCase,
            TicketClocks clocks,
            RunningProcesses processes,
            Decisions decisions,
            Clock clock) {
        this.cases = cases;
        this.editCase = editCase;
        this.clocks = clocks;
        this.processes = processes;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Something else is promised now: the decision is asked with the case's priority. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofPriority(String caseNumber) {
        CaseFile ticket = cases.find(caseNumber);
        if (runs(ticket)) {
            Map<String, @Nullable Object> facts = facts(ticket);
            if (promised(facts).isPresent()) {
                facts.putAll(decided(ticket, facts));
            }
            renew(ticket, facts, "priority");
        }
    }

    /**
     * The same is promised, but another time counts.
     *
     * @param reason shown in the timeline: team, calendar
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofCalendar(String caseNumber, String reason) {
        CaseFile ticket = cases.find(caseNumber);
        if (runs(ticket)) {
            renew(ticket, facts(ticket), reason);
        }
    }

    private static boolean runs(CaseFile ticket) {
        return ticket.type() == CaseType.TICKET
                && ticket.deadlines() != null
                && (ticket.status() == CaseStatus.OPEN || ticket.status() == CaseStatus.WAITING);
    }

    /** What the flow knows, with the priority that the case has by now. Before the ticket is handed on, triage knows it. */
    private Map<String, @Nullable Object> facts(CaseFile ticket) {
        Map<String, @Nullable Object> known = processes.facts(ticket.number(), TicketResolutionProcess.KEY);
        var facts = new HashMap<String, @Nullable Object>(
                known.isEmpty() ? processes.facts(ticket.number(), TicketTriageProcess.KEY) : known);
        facts.put(TicketTriageProcess.PRIORITY, ticket.priority());
        return facts;
    }

    private Map<String, @Nullable Object> decided(CaseFile ticket, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> answer = decisions.decide(DECISION, ticket.number(), facts);
        if (answer.isEmpty()) {
            log.warn("No rule of {} covers {}; it keeps its promises", DECISION, ticket.number());
        }
        return answer;
    }

    private void renew(CaseFile ticket, Map<String, @Nullable Object> facts, String reason) {
        promised(facts).ifPresent(level -> {
            Deadlines deadlines = clocks.renewed(ticket, level, clock.instant());
            if (!deadlines.equals(ticket.deadlines())) {
                editCase.rescheduled(ticket.number(), deadlines, reason, Actor.SYSTEM);
            }
            tellFlow(ticket, facts, deadlines);
        });
    }

    private static Optional<ServiceLevel> promised(Map<String, @Nullable Object> facts) {
        return facts.get(TicketTriageProcess.FIRST_RESPONSE_MINUTES) instanceof Number first
                        && facts.get(TicketTriageProcess.NEXT_RESPONSE_MINUTES) instanceof Number next
                        && facts.get(TicketTriageProcess.SOLUTION_MINUTES) instanceof Number solution
                ? Optional.of(new ServiceLevel(first.intValue(), next.intValue(), solution.intValue()))
                : Optional.empty();
    }

    private void tellFlow(CaseFile ticket, Map<String, @Nullable Object> facts, Deadlines deadlines) {
        Map<String, @Nullable Object> news = NextRound.facts(deadlines);
        for (String name : TicketTriageProcess.PROMISED) {
            news.put(name, facts.get(name));
        }
        processes.change(ticket.number(), news);
    }
}
