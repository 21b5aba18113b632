package io.casework.triggers;

import io.casework.crm.CrmStreams;
import io.casework.crm.CrmStreams.Batch;
import io.casework.crm.CrmStreams.EventStream;
import io.casework.crm.CrmStreams.Heard;
import io.casework.crm.CrmStreams.PlaceGone;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listens to one topic, for as long as it holds the lease. What was told and the place behind it are kept together, so that
 * whoever listens next misses nothing and takes nothing twice.
 */
@Component
class StreamListener {

    private static final Logger log = LoggerFactory.getLogger(StreamListener.class);
    private static final Duration LEASE = Duration.ofSeconds(50);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;
    private static final int LONGEST_DETAIL = 400;

    private final CrmStreams crm;
    private final EventStreamMapper mapper;
    private final ReadSources sources;
    private final ToldEvents events;
    private final TriggerInbox inbox;
    private final ChangeReadingMapper readings;
    private final ChangeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StreamListener(
            CrmStreams crm,
            EventStreamMapper mapper,
            ReadSources sources,
            ToldEvents events,
            TriggerInbox inbox,
            ChangeReadingMapper readings,
            ChangeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.crm = crm;
        this.mapper = mapper;
        this.sources = sources;
        this.events = events;
        this.inbox = inbox;
        this.readings = readings;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claim(HeardTopic stream, String leaseId) {

        Claim with(HeardTopic changed) {
            return new Claim(changed, leaseId);
        }
    }

    /**
     * Listens until it is to stop, the line breaks or another node took over. Returns at once when another node listens, or
     * it is too early to try again.
     */
    void listen(Heard feed, String topic, BooleanSupplier goesOn) {
        if (mapper.findStream(feed.connectionId(), topic).isEmpty()) {
            begin(HeardTopic.first(feed, topic, now()));
        }
        Optional<Claim> claim = Objects.requireNonNull(transaction.execute(status -> claim(feed, topic)));
        claim.ifPresent(held -> listen(held, goesOn));
    }

    private void begin(HeardTopic first) {
        try {
            mapper.insertStream(first);
        } catch (DuplicateKeyException e) {
            log.debug("Another node began with {} of connection {}", first.topic(), first.connectionId());
        }
    }

    private Optional<Claim> claim(Heard feed, String topic) {
        Instant databaseTime = mapper.databaseTime();
        return mapper.lockDue(feed.connectionId(), topic, now(), databaseTime).map(stream -> {
            Claim claim = new Claim(stream.of(feed), Ids.next());
            mapper.updateLease(stream, claim.leaseId(), databaseTime.plus(LEASE));
            return claim;
        });
    }

    private void listen(Claim claim, BooleanSupplier goesOn) {
        Held held = new Held(claim);
        HeardTopic stream = claim.stream();
        try (EventStream line = crm.open(stream.connectionId(), stream.topic(), stream.place())) {
            held.listen(line, goesOn);
            held.end(held.claim.stream().ended(now()));
        } catch (PlaceGone e) {
            log.warn("The place in {} of connection {} is forgotten there", stream.topic(), stream.connectionId());
            held.end(held.claim.stream().from(CrmStreams.EARLIEST).ended(now()));
        } catch (StepUnavailable e) {
            held.fail(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (StepRefused | ReadSources.NoSource e) {
            held.fail(String.valueOf(e.getMessage()), LONGEST_PAUSE);
        } catch (RuntimeException e) {
            log.error("Nobody listens to connection {}", stream.connectionId(), e);
            held.fail("It broke on our side: " + e.getClass().getSimpleName() + ".", null);
        }
    }

    /** One holding of a topic. */
    private final class Held {

        private Claim claim;
        private long renewedAt = System.nanoTime();

        Held(Claim claim) {
            this.claim = claim;
        }

        void listen(EventStream line, BooleanSupplier goesOn) {
            boolean isOurs = true;
            while (isOurs && goesOn.getAsBoolean()) {
                Optional<Batch> batch = line.next(GLANCE);
                if (batch.isPresent()) {
                    isOurs = isKept(batch.get());
                } else if (System.nanoTime() - renewedAt > RENEWAL.toNanos()) {
                    isOurs = isKept(null, List.of(), claim.stream());
                }
            }
        }

        private boolean isKept(Batch batch) {
            TriggerSource source = batch.events().isEmpty() ? null : sources.of(batch.organization());
            List<Incoming> told = events.of(batch);
            boolean isKept = isKept(source, told, claim.stream().heard(batch.place(), now()));
            inbox.nudge();
            return isKept;
        }

        private boolean isKept(@Nullable TriggerSource source, List<Incoming> told, HeardTopic heard) {
            boolean isOurs =
                    Boolean.TRUE.equals(transaction.execute(status -> isStored(source, told, claim.with(heard))));
            claim = claim.with(heard);
            renewedAt = System.nanoTime();
            return isOurs;
        }

        void end(HeardTopic ended) {
            mapper.updateEnded(ended, claim.leaseId());
        }

        void fail(String detail, @Nullable Duration wish) {
            HeardTopic stream = claim.stream();
            log.warn("{} of connection {} is not heard: {}", stream.topic(), stream.connectionId(), detail);
            Duration pause = pause(stream.failures(), wish);
            end(stream.failed(Values.cut(detail, LONGEST_DETAIL), now().plus(pause)));
        }
    }

    private boolean isStored(@Nullable TriggerSource source, List<Incoming> told, Claim claim) {
        if (mapper.lockLeased(claim.stream(), claim.leaseId()) == null) {
            return false;
        }
        if (source != null) {
            inbox.keepNews(source, told);
        }
        if (ToldEvents.anyGap(told)) {
            readings.updateSooner(claim.stream().connectionId(), now().plus(settings.settling()));
        }
        mapper.updateHeard(
                claim.stream(), claim.leaseId(), mapper.databaseTime().plus(LEASE));
        return true;
    }

    /** As wished the first time, and never shorter than that. */
    private static Duration pause(int failures, @Nullable Duration wish) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration own = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        return wish != null && (failures == 0 || wish.compareTo(own) > 0) ? wish : own;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
