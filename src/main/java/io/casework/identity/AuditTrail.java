package io.casework.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who changed what, when. Rows are only ever appended, and each is sealed with the hash of the row before it, so a row
 * that is changed, moved or taken out shows. One entry for each change of state, in the transaction of the change: both
 * stand or neither does. It holds ids and facts about the product, never a name, an address or a customer's words.
 */
@Component
public class AuditTrail {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 1_000;

    private final AuditMapper mapper;
    private final AuditSeal seal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditTrail(AuditMapper mapper, AuditSeal seal, CurrentActor actor, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.seal = seal;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records what the current actor does, or the product itself outside a request.
     *
     * @param action kebab-case, past tense, such as {@code case-withdrawn}
     * @param subject kind and id, such as {@code case:C-100001}; cut after 200 characters
     * @param detail facts and ids, no personal data; cut after 1,000 characters
     */
    public void record(String action, String subject, @Nullable String detail) {
        recordOf(actor.find().orElse(Actor.SYSTEM).id(), action, subject, detail);
    }

    /** Records what somebody does who is not the current actor yet, for instance who signs in. */
    void recordOf(String actorId, String action, String subject, @Nullable String detail) {
        AuditMapper.Draft draft = new AuditMapper.Draft(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actorId,
                action,
                cut(subject, LONGEST_SUBJECT),
                detail == null || detail.isEmpty() ? null : cut(detail, LONGEST_DETAIL),
                MDC.get("requestId"));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AppendLast(draft));
        } else {
            transaction.executeWithoutResult(status -> append(draft));
        }
    }

    private void append(AuditMapper.Draft draft) {
        AuditMapper.Head head = mapper.lockHead();
        AuditEntry unsealed = draft.at(head.position() + 1, head.rowHash());
        AuditEntry sealed = unsealed.sealed(seal.of(unsealed));
        mapper.insertEntry(sealed);
        mapper.updateHead(sealed.position(), sealed.rowHash());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Everybody who writes waits for the head row, so it is locked at the very end of a transaction, for a moment. */
    private final class AppendLast implements TransactionSynchronization, Ordered {

        private final AuditMapper.Draft draft;

        private AppendLast(AuditMapper.Draft draft) {
            this.draft = draft;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(draft);
        }
    }
}
