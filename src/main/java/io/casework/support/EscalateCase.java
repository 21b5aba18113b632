package io.casework.support;

import io.casework.cases.Escalation;
import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Asks somebody with more experience to look after a case. */
public interface EscalateCase {

    /**
     * Starts the flow that handles it.
     *
     * @param reason such as {@code agent-request}
     * @param note for whoever handles it, kept as an internal note
     * @throws io.casework.shared.Problem.NotFound when the actor may not read the case
     * @throws io.casework.shared.Problem.Conflict when the case has ended or another escalation of it runs
     */
    Escalation escalate(String caseNumber, String reason, @Nullable String note, Actor by);
}
