package io.casework.crm;

import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Escalations;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be brought to the CRM. A flow leaves its wish here and goes on, so that it never waits for the CRM. */
@Service
@Transactional
public class Pushes {

    private static final int MOST = 200;
    private static final int USUAL = 1;
    private static final int URGENT = 2;

    private final PushMapper mapper;
    private final Cases cases;
    private final Escalations escalations;
    private final AuditTrail audit;
    private final Clock clock;

    Pushes(PushMapper mapper, Cases cases, Escalations escalations, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.escalations = escalations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CrmBacklog backlog() {
        return new CrmBacklog(mapper.countPushes(false), mapper.countPushes(true), mapper.listPushes(true, MOST));
    }

    @Transactional(readOnly = true)
    public Optional<CrmPush> find(String caseNumber) {
        return mapper.findPush(caseNumber);
    }

    /** Tries one again that was refused. */
    public void retry(String caseNumber) {
        if (mapper.updateWish(caseNumber, USUAL, now()) == 0) {
            throw new Problem.NotFound("The push");
        }
        audit.record("crm-push-retried", "case:" + caseNumber, null);
    }

    void wish(String caseNumber) {
        int urgency = isUrgent(caseNumber) ? URGENT : USUAL;
        if (mapper.updateWish(caseNumber, urgency, now()) == 0) {
            insert(caseNumber, urgency);
        }
    }

    /** People there wait for these: a case that is over, and one that is escalated. */
    private boolean isUrgent(String caseNumber) {
        boolean isOver = cases.lookUp(caseNumber)
                .filter(file ->
                        file.status() == CaseStatus.RESOLVED || file.status().isEnded())
                .isPresent();
        return isOver || escalations.running(caseNumber).isPresent();
    }

    private void insert(String caseNumber, int urgency) {
        try {
            mapper.insertPush(caseNumber, urgency, now());
        } catch (DuplicateKeyException somebodyElseDid) {
            mapper.updateWish(caseNumber, urgency, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
