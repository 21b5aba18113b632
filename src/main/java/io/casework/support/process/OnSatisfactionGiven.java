package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.SatisfactionGiven;
import io.casework.engine.Decisions;
import io.casework.identity.Actor;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Escalates the case of a dissatisfied customer when the decision {@code survey-follow-up} says so. */
@Component
class OnSatisfactionGiven {

    static final String DECISION = "survey-follow-up";
    static final String REASON = "bad-survey";

    private static final Set<CaseStatus> ELSEWHERE =
            Set.of(CaseStatus.MERGED, CaseStatus.REJECTED, CaseStatus.WITHDRAWN);

    private final Cases cases;
    private final Decisions decisions;
    private final TicketEscalationProcess process;

    OnSatisfactionGiven(Cases cases, Decisions decisions, TicketEscalationProcess process) {
        this.cases = cases;
        this.decisions = decisions;
        this.process = process;
    }

    @EventListener
    @Transactional
    public void on(SatisfactionGiven given) {
        CaseFile file = cases.find(given.number());
        if (!ELSEWHERE.contains(file.status()) && isAlarming(given.score(), file)) {
            process.start(file, REASON, Actor.SYSTEM);
        }
    }

    private boolean isAlarming(int score, CaseFile file) {
        String tier = file.customer().tier().key();
        Map<String, Object> facts = Map.of("score", score, TicketTriageProcess.TIER, tier);
        return Boolean.TRUE.equals(
                decisions.decide(DECISION, file.number(), facts).get("escalate"));
    }
}
