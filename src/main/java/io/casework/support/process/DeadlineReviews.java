package io.casework.support.process;

import io.casework.calendars.CalendarChanged;
import io.casework.cases.Cases;
import io.casework.engine.ClusterLock;
import io.casework.engine.EngineSettings;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the running cases of teams anew whose calendar changed: some at a time, each in a transaction of its own, on one
 * node at a time. A node that is lost leaves the rest to another one.
 */
@Component
class DeadlineReviews {

    static final String LOCK = "deadline-reviews";

    private static final Logger log = LoggerFactory.getLogger(DeadlineReviews.class);
    private static final int BATCH = 50;
    private static final int ATTEMPTS = 3;
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final DeadlineReviewMapper mapper;
    private final Cases cases;
    private final RenewDeadlines renewDeadlines;
    private final ClusterLock clusterLock;
    private final TransactionTemplate transaction;
    private final EngineSettings settings;
    private final Clock clock;

    DeadlineReviews(
            DeadlineReviewMapper mapper,
            Cases cases,
            RenewDeadlines renewDeadlines,
            ClusterLock clusterLock,
            TransactionTemplate transaction,
            EngineSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.renewDeadlines = renewDeadlines;
        this.clusterLock = clusterLock;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged event) {
        event.teams().stream().sorted().forEach(team -> mapper.mergeReview(team, Ids.next(), clock.instant()));
    }

    @Scheduled(fixedDelayString = "${casework.engine.poll:2s}")
    void work() {
        if (settings.work()) {
            reviewSome();
        }
    }

    /** @return whether there was anything to review */
    boolean reviewSome() {
        DeadlineReview review = transaction.execute(status -> claimed());
        if (review == null) {
            return false;
        }
        List<String> numbers = cases.listRunning(review.teamId(), review.afterCase(), BATCH);
        numbers.forEach(this::review);
        transaction.executeWithoutResult(status -> advance(review, numbers));
        return true;
    }

    private @Nullable DeadlineReview claimed() {
        var next = new DeadlineReview[1];
        clusterLock.holding(LOCK, () -> {
            Instant now = clock.instant();
            DeadlineReview found = mapper.findNext(now);
            if (found != null) {
                mapper.updateClaim(found, now.plus(CLAIM));
                next[0] = found;
            }
        });
        return next[0];
    }

    private void advance(DeadlineReview review, List<String> numbers) {
        if (numbers.size() < BATCH) {
            mapper.deleteReview(review);
        } else {
            mapper.updateProgress(review, numbers.get(numbers.size() - 1));
        }
    }

    /** A case that can't be counted now is no reason to leave the others as they are. */
    private void review(String number) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.executeWithoutResult(status -> renewDeadlines.ofCalendar(number, "calendar"));
                return;
            } catch (ConcurrencyFailureException moving) {
                log.debug("{} moves; its deadlines are counted again", number);
            } catch (RuntimeException e) {
                log.error("The deadlines of {} could not be counted anew", number, e);
                return;
            }
        }
        log.error("The deadlines of {} could not be counted anew: its flow never rested", number);
    }
}
