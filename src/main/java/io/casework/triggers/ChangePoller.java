package io.casework.triggers;

import io.casework.crm.CrmChanges;
import io.casework.crm.CrmChanges.Change;
import io.casework.crm.CrmChanges.ChangesPage;
import io.casework.crm.CrmChanges.Feed;
import io.casework.crm.CrmChanges.Position;
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
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what changed in a CRM and was not sent. One node at a time reads one kind of record of one connection; how far it
 * got is kept together with what it read, so a node that dies leaves the rest to the next one.
 */
@Component
class ChangePoller {

    /** Records in a page, which is kept in one transaction. */
    static final int PAGE = 500;

    /** In a run; others have their turn in between. */
    static final int MOST_PAGES = 10;

    private static final Logger log = LoggerFactory.getLogger(ChangePoller.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TENTH = 10;
    private static final int LONGEST_DETAIL = 400;

    private final CrmChanges crm;
    private final ChangeReadingMapper mapper;
    private final ReadSources sources;
    private final ReadEvents events;
    private final TriggerInbox inbox;
    private final ChangeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePoller(
            CrmChanges crm,
            ChangeReadingMapper mapper,
            ReadSources sources,
            ReadEvents events,
            TriggerInbox inbox,
            ChangeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.crm = crm;
        this.mapper = mapper;
        this.sources = sources;
        this.events = events;
        this.inbox = inbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claim(ChangeReading reading, String leaseId) {

        Claim with(ChangeReading changed) {
            return new Claim(changed, leaseId);
        }
    }

    /** Reads whatever is due. Takes as long as the systems take to answer; never within a transaction. */
    void readDue() {
        for (Feed feed : crm.feeds()) {
            feed.objects().forEach(object -> read(feed, object));
        }
    }

    private void read(Feed feed, String object) {
        if (mapper.findReading(feed.connectionId(), object).isEmpty()) {
            begin(ChangeReading.first(feed, object, now()));
        }
        Optional<Claim> claim = Objects.requireNonNull(transaction.execute(status -> claim(feed, object)));
        claim.ifPresent(this::work);
    }

    private void begin(ChangeReading first) {
        try {
            mapper.insertReading(first);
        } catch (DuplicateKeyException e) {
            log.debug("Another node began with {} of connection {}", first.objectName(), first.connectionId());
        }
    }

    private Optional<Claim> claim(Feed feed, String object) {
        Instant databaseTime = mapper.databaseTime();
        return mapper.lockDue(feed.connectionId(), object, now(), databaseTime).map(reading -> {
            Claim claim = new Claim(reading.of(feed), Ids.next());
            mapper.updateLease(reading, claim.leaseId(), databaseTime.plus(LEASE));
            return claim;
        });
    }

    private void work(Claim claim) {
        try {
            readPages(claim);
        } catch (StepUnavailable e) {
            failed(claim, String.valueOf(e.getMessage()), e.retryAfter());
        } catch (StepRefused e) {
            failed(claim, String.valueOf(e.getMessage()), null);
        } catch (ReadSources.NoSource e) {
            failed(claim, String.valueOf(e.getMessage()), null);
        } catch (RuntimeException e) {
            log.error(
                    "Changes of connection {} could not be read",
                    claim.reading().connectionId(),
                    e);
            failed(claim, "It broke on our side: " + e.getClass().getSimpleName() + ".", null);
        }
    }

    private void readPages(Claim claim) {
        Claim current = claim;
        Position start = claim.reading().start(settings.overlap());
        @Nullable Position reached = null;
        for (int page = 1; page <= MOST_PAGES; page++) {
            ChangesPage found = page(current.reading(), reached == null ? start : reached);
            @Nullable Position last = last(found);
            boolean isOver = !found.more() || last == null;
            reached = last == null ? reached : last;
            Claim next = current.with(
                    reached == null || isOver
                            ? claim.reading().complete(reached)
                            : current.reading().goingOnAt(reached));
            if (!isStored(next, found)) {
                return;
            }
            current = next;
            if (isOver) {
                done(current, due(settings.interval()));
                return;
            }
        }
        done(current, now());
    }

    private ChangesPage page(ChangeReading reading, Position from) {
        Instant until = now().minus(settings.settling());
        return crm.read(reading.connectionId(), reading.objectName(), from, until, PAGE);
    }

    private static @Nullable Position last(ChangesPage page) {
        List<Change> changes = page.changes();
        return changes.isEmpty() ? null : changes.get(changes.size() - 1).position();
    }

    /** False when another node took over meanwhile. */
    private boolean isStored(Claim claim, ChangesPage page) {
        TriggerSource source = sources.of(page.organization());
        Instant newSince = claim.reading().since().minus(settings.overlap());
        List<Incoming> read = page.changes().stream()
                .filter(change -> !change.own())
                .map(change -> events.of(
                        claim.reading().objectName(),
                        change,
                        !change.createdAt().isBefore(newSince)))
                .toList();
        boolean isStored = Boolean.TRUE.equals(transaction.execute(status -> isStored(claim, source, read)));
        inbox.nudge();
        return isStored;
    }

    private boolean isStored(Claim claim, TriggerSource source, List<Incoming> read) {
        if (mapper.lockLeased(claim.reading(), claim.leaseId()) == null) {
            return false;
        }
        inbox.keepNews(source, read);
        mapper.updateSeen(
                claim.reading(), claim.leaseId(), mapper.databaseTime().plus(LEASE));
        return true;
    }

    private void done(Claim claim, Instant due) {
        mapper.updateRead(claim.reading().read(now(), due), claim.leaseId());
    }

    private void failed(Claim claim, String detail, @Nullable Duration wish) {
        log.warn(
                "{} of connection {} is not read: {}",
                claim.reading().objectName(),
                claim.reading().connectionId(),
                detail);
        Duration interval = settings.interval();
        Duration pause =
                wish != null && wish.compareTo(interval) > 0 && wish.compareTo(LONGEST_WAIT) < 0 ? wish : interval;
        ChangeReading failed = claim.reading().failed(Values.cut(detail, LONGEST_DETAIL), now(), due(pause));
        mapper.updateRead(failed, claim.leaseId());
    }

    /** A tenth earlier or later, so that not all connections have their turn at once. */
    private Instant due(Duration pause) {
        long tenth = pause.toMillis() / TENTH;
        return now().plusMillis(pause.toMillis() + ThreadLocalRandom.current().nextLong(-tenth, tenth + 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
