package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseFile;
import io.casework.cases.Deadlines;
import io.casework.cases.EditCase;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.support.ServiceLevels;
import java.time.Instant;
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
            field(TicketTriageProcess.SOLUTION_MINUTES, "integer", "Promised time to the solution"));
    static final List<ConnectorDescription.Field> DEADLINES = List.of(
            field(TicketResolutionProcess.RESPONSE_WARNING_AT, "date", "When the response is due soon"),
            field(TicketResolutionProcess.RESPONSE_DUE_AT, "date", "When the response is due"),
            field(TicketResolutionProcess.SOLUTION_DUE_AT, "date", "When the solution is due"));

    private final EditCase editCase;
    private final ServiceLevels serviceLevels;

    NextRound(EditCase editCase, ServiceLevels serviceLevels) {
        this.editCase = editCase;
        this.serviceLevels = serviceLevels;
    }

    /** When the customer wrote last, which is what our response answers. */
    static Instant beginning(CaseFile ticket) {
        return Objects.requireNonNullElse(
                ticket.milestones().lastInboundAt(), ticket.milestones().openedAt());
    }

    /** Tells the case its new solution deadline and the flow all of them. */
    Map<String, @Nullable Object> begin(CaseFile ticket, StepCall call, Instant solution) {
        var response = serviceLevels.response(
                ticket.team(), beginning(ticket), call.integer(TicketTriageProcess.NEXT_RESPONSE_MINUTES));
        if (!ticket.status().isEnded()) {
            editCase.rescheduled(
                    ticket.number(), new Deadlines(firstResponseDueAt(ticket), solution), null, Actor.SYSTEM);
        }
        return Map.of(
                TicketResolutionProcess.RESPONSE_WARNING_AT, response.warningAt(),
                TicketResolutionProcess.RESPONSE_DUE_AT, response.dueAt(),
                TicketResolutionProcess.SOLUTION_DUE_AT, solution);
    }

    private static @Nullable Instant firstResponseDueAt(CaseFile ticket) {
        return ticket.deadlines() == null ? null : ticket.deadlines().firstResponseDueAt();
    }
}
