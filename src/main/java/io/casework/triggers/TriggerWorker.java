package io.casework.triggers;

import io.casework.shared.Problem;
import io.casework.shared.Traces;
import io.casework.shared.Violation;
import io.casework.triggers.TriggerEventMapper.Claimed;
import io.casework.triggers.TriggerTurns.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what waits in the inbox, each event by itself and those of one record in their order. What an event does and that
 * it is done commit together, so a node that dies over it leaves all of it to the next one.
 */
@Component
class TriggerWorker {

    static final int MOST_ATTEMPTS = 8;

    private static final Logger log = LoggerFactory.getLogger(TriggerWorker.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final TriggerTurns turns;
    private final TriggerEventMapper mapper;
    private final TriggerSourceMapper sources;
    private final TakeEvent takeEvent;
    private final TransactionTemplate transaction;
    private final Traces traces;
    private final Clock clock;

    TriggerWorker(
            TriggerTurns turns,
            TriggerEventMapper mapper,
            TriggerSourceMapper sources,
            TakeEvent takeEvent,
            TransactionTemplate transaction,
            Traces traces,
            Clock clock) {
        this.turns = turns;
        this.mapper = mapper;
        this.sources = sources;
        this.takeEvent = takeEvent;
        this.transaction = transaction;
        this.traces = traces;
        this.clock = clock;
    }

    /** Takes some of what is due. False when nothing was. */
    boolean takeSome() {
        List<Claim> claims = turns.next();
        claims.forEach(this::follow);
        return !claims.isEmpty();
    }

    private void follow(Claim claim) {
        traces.work("casework.event").from(claim.event().traceparent()).run(() -> work(claim), TriggerState::key);
    }

    /** @return what the event is now */
    private TriggerState work(Claim claim) {
        if (claim.event().attempts() >= MOST_ATTEMPTS) {
            return settle(claim, Outcome.parked(null, "It could not be taken in " + MOST_ATTEMPTS + " attempts."));
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> takeOnce(claim)));
        } catch (Unmappable e) {
            return settle(claim, Outcome.parked(null, String.valueOf(e.getMessage())));
        } catch (Problem e) {
            return refused(claim, e);
        } catch (NotYet e) {
            return failed(claim, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.warn("Event {} could not be taken", claim.event().id(), e);
            return failed(claim, "It broke on our side: " + e.getClass().getSimpleName() + ".");
        }
    }

    private TriggerState takeOnce(Claim claim) {
        Claimed event = claim.event();
        if (mapper.lockLeased(event.id(), claim.leaseId()) == null) {
            return TriggerState.WAITING;
        }
        TriggerSource source = sources.findSource(event.sourceId()).orElseThrow();
        Outcome outcome = takeEvent.take(event, source);
        mapper.updateSettled(event.id(), claim.leaseId(), outcome.settledAt(now()));
        return outcome.state();
    }

    /** Somebody at work on the same case will be done soon; what is wrong with the data will stay so. */
    private TriggerState refused(Claim claim, Problem problem) {
        if (problem.retryAfter() != null || problem.status() >= 500) {
            return failed(claim, String.valueOf(problem.getMessage()));
        }
        return settle(claim, Outcome.parked(null, words(problem)));
    }

    private TriggerState failed(Claim claim, String reason) {
        if (claim.event().attempts() + 1 >= MOST_ATTEMPTS) {
            return settle(claim, Outcome.parked(null, reason + " It was tried " + MOST_ATTEMPTS + " times."));
        }
        long pause = Math.min(FIRST_PAUSE.toMillis() << claim.event().attempts(), LONGEST_PAUSE.toMillis());
        mapper.updatePostponed(claim.event().id(), claim.leaseId(), now().plusMillis(pause), Values.cut(reason, 900));
        return TriggerState.WAITING;
    }

    private TriggerState settle(Claim claim, Outcome outcome) {
        log.info("Event {} is {}", claim.event().id(), outcome.state().key());
        mapper.updateSettled(claim.event().id(), claim.leaseId(), outcome.settledAt(now()));
        return outcome.state();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is wrong, field by field where that is known. */
    static String words(Problem problem) {
        Object violations = problem.extensions().get("violations");
        return violations instanceof List<?> list && !list.isEmpty()
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .map(violation -> violation.field() + " " + violation.message())
                        .sorted()
                        .collect(Collectors.joining("; ", "", "."))
                : String.valueOf(problem.getMessage());
    }
}
