package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.cases.EditCase;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.support.ServiceLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of the next round of a conversation, which begins when the customer writes again. */
@Component
class NextRound {

    static final List<ConnectorDescription.Field> PROMISES = List.of(
            field(TicketTriageProcess.NEXT_RESPONSE_MINUTES, "integer", "Promised time to each further response"),
            field(TicketTriageProcess.SOLUTION_MINUTES, "integer", "Promised time to the solution"),
            field(TicketResolutionProcess.SOLUTION_WARNED, "boolean", "Whether the team was told that it is due soon"));
    static final List<ConnectorDescription.Field> DEADLINES = List.of(
            field(TicketResolutionProcess.RESPONSE_WARNING_AT, "date", "When the response is due soon"),
            field(TicketResolutionProcess.RESPONSE_DUE_AT, "date", "When the response is due"),
            field(TicketResolutionProcess.SOLUTION_WARNING_AT, "date", "When the solution is due soon"),
            field(TicketResolutionProcess.SOLUTION_DUE_AT, "date", "When the solution is due"),
            field(TicketResolutionProcess.SOLUTION_WARNED, "boolean", "Whether the team was told of the former"));
    static final List<ConnectorDescription.Field> WARNING = DEADLINES.stream()
            .filter(field -> field.name().startsWith("solutionWarn"))
            .toList();

    private final EditCase editCase;

    NextRound(EditCase editCase) {
        this.editCase = editCase;
    }

    static ServiceLevel promised(StepCall call) {
        return ServiceLevel.ofNextRounds(
                call.integer(TicketTriageProcess.NEXT_RESPONSE_MINUTES),
                call.integer(TicketTriageProcess.SOLUTION_MINUTES));
    }

    /** When the customer wrote last, which is what our response answers. */
    static Instant beginning(CaseFile ticket) {
        return Objects.requireNonNullElse(
                ticket.milestones().lastInboundAt(), ticket.milestones().openedAt());
    }

    /** The round's deadlines if the step that begins it is run again, null if it has yet to begin. */
    static @Nullable Deadlines begun(CaseFile ticket) {
        Deadlines deadlines = ticket.deadlines();
        return ticket.status() == CaseStatus.OPEN
                        && deadlines != null
                        && deadlines.nextResponse() != null
                        && ticket.milestones().nextRespondedAt() == null
                ? deadlines
                : null;
    }

    /** Tells the case its new deadlines, and the flow too. */
    Map<String, @Nullable Object> begin(StepCall call, CaseFile ticket, Deadlines deadlines) {
        if (!ticket.status().isEnded()) {
            editCase.rescheduled(ticket.number(), deadlines, null, Actor.SYSTEM);
        }
        return facts(call, deadlines);
    }

    /** A solution whose clock starts over is warned of anew. */
    static Map<String, @Nullable Object> facts(StepCall call, Deadlines deadlines) {
        Map<String, @Nullable Object> facts = facts(deadlines);
        boolean warned = Boolean.TRUE.equals(call.value(TicketResolutionProcess.SOLUTION_WARNED));
        facts.put(
                TicketResolutionProcess.SOLUTION_WARNED,
                warned && !deadlines.spent().isZero());
        return facts;
    }

    static Map<String, @Nullable Object> facts(Deadlines deadlines) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        Deadline response = deadlines.response();
        facts.put(TicketResolutionProcess.RESPONSE_WARNING_AT, response == null ? null : response.warningAt());
        facts.put(TicketResolutionProcess.RESPONSE_DUE_AT, response == null ? null : response.dueAt());
        facts.put(TicketResolutionProcess.SOLUTION_WARNING_AT, warningAt(deadlines.solution()));
        facts.put(TicketResolutionProcess.SOLUTION_DUE_AT, deadlines.solutionDueAt());
        return facts;
    }

    /** Of a promise whose warning nobody noted it is when it is due. */
    static @Nullable Instant warningAt(@Nullable Deadline deadline) {
        return deadline == null ? null : Objects.requireNonNullElse(deadline.warningAt(), deadline.dueAt());
    }
}
