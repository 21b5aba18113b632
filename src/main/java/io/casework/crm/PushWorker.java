package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what waits to the CRM, one after the other, with no transaction open meanwhile. A node that dies over it leaves it
 * to the next one, which writes the same record.
 */
@Component
class PushWorker {

    private static final Logger log = LoggerFactory.getLogger(PushWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int GLANCE = 10;
    private static final int LONGEST_DETAIL = 400;

    private final PushMapper mapper;
    private final CrmSystems crm;
    private final Cases cases;
    private final Leads leads;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Random random = new Random();

    PushWorker(
            PushMapper mapper, CrmSystems crm, Cases cases, Leads leads, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.crm = crm;
        this.cases = cases;
        this.leads = leads;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claim(CrmPush push, String leaseId) {}

    /** False when there is no more to do now: nothing is due, nothing is connected, or the CRM is away. */
    boolean pushNext() {
        Optional<CrmSystem> system = crm.used(Verb.PUSH);
        Optional<Claim> claim =
                system.isEmpty() ? Optional.empty() : Objects.requireNonNull(transaction.execute(status -> claim()));
        return claim.isPresent() && push(system.orElseThrow(), claim.get());
    }

    private Optional<Claim> claim() {
        Instant databaseTime = mapper.databaseTime();
        return mapper.listDue(clock.instant(), databaseTime, GLANCE).stream()
                .map(number -> mapper.lock(number, databaseTime))
                .flatMap(Optional::stream)
                .findFirst()
                .map(push -> leased(push, databaseTime));
    }

    private Claim leased(CrmPush push, Instant databaseTime) {
        Claim claim = new Claim(push, Ids.next());
        mapper.updateLease(push.caseNumber(), claim.leaseId(), databaseTime.plus(LEASE));
        return claim;
    }

    private boolean push(CrmSystem system, Claim claim) {
        try {
            cases.lookUp(claim.push().caseNumber()).ifPresent(file -> push(system, file));
            transaction.executeWithoutResult(status -> done(claim));
            return true;
        } catch (StepUnavailable e) {
            postpone(claim, String.valueOf(e.getMessage()), e.retryAfter());
            return false;
        } catch (StepRefused e) {
            refuse(claim, e.code() + ": " + e.getMessage());
            return true;
        } catch (RuntimeException e) {
            log.error("Case {} could not be brought to the CRM", claim.push().caseNumber(), e);
            postpone(claim, "It broke on our side.", null);
            return false;
        }
    }

    private void push(CrmSystem system, CaseFile file) {
        if (file.type() == CaseType.LEAD) {
            system.pushLead(file, leads.find(file.number()));
        } else {
            system.pushCase(file);
        }
    }

    private void done(Claim claim) {
        if (mapper.deleteDone(claim.push(), claim.leaseId()) == 0) {
            mapper.updateTried(tried(claim.push(), 0, false, null, now()), claim.leaseId());
        }
    }

    private void postpone(Claim claim, String detail, @Nullable Duration wish) {
        CrmPush push = claim.push();
        Instant due = now().plus(pause(push.attempts(), wish));
        mapper.updateTried(tried(push, push.attempts() + 1, false, detail, due), claim.leaseId());
    }

    private void refuse(Claim claim, String detail) {
        CrmPush push = claim.push();
        log.warn("The CRM does not take case {}: {}", push.caseNumber(), detail);
        mapper.updateTried(tried(push, push.attempts() + 1, true, detail, now()), claim.leaseId());
    }

    private CrmPush tried(CrmPush push, int attempts, boolean refused, @Nullable String detail, Instant due) {
        String cut = detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        return new CrmPush(
                push.caseNumber(), push.generation(), attempts, refused, cut, push.requestedAt(), due, now());
    }

    private Duration pause(int earlier, @Nullable Duration wish) {
        long step = Math.min(FIRST_PAUSE.toMillis() << Math.min(earlier, 20), LONGEST_PAUSE.toMillis());
        Duration own = Duration.ofMillis(step / 2 + (long) (random.nextDouble() * step / 2));
        return wish != null && wish.compareTo(own) > 0 ? wish : own;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
