package io.casework.crm;

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

    private final PushMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    Pushes(PushMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
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
        if (mapper.updateWish(caseNumber, now()) == 0) {
            throw new Problem.NotFound("The push");
        }
        audit.record("crm-push-retried", "case:" + caseNumber, null);
    }

    void wish(String caseNumber) {
        if (mapper.updateWish(caseNumber, now()) == 0) {
            insert(caseNumber);
        }
    }

    private void insert(String caseNumber) {
        try {
            mapper.insertPush(caseNumber, now());
        } catch (DuplicateKeyException somebodyElseDid) {
            mapper.updateWish(caseNumber, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
