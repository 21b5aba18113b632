package io.casework.messaging;

import io.casework.cases.Delivery;
import io.casework.shared.Problem;
import io.casework.shared.Traces;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox. No transaction is open while somebody else's server is talked to; when this node dies
 * between sending and noting it, the next one sends the same mail with the same Message-ID.
 */
final class OutboxWorker {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxClaims claims;
    private final Outbox outbox;
    private final CustomerMail customerMail;
    private final TeamNotices notices;
    private final SmtpServer smtp;
    private final Duration giveUpAfter;
    private final Traces traces;
    private final Clock clock;
    private final Backoff backoff = new Backoff(new Random());

    OutboxWorker(
            OutboxClaims claims,
            Outbox outbox,
            CustomerMail customerMail,
            TeamNotices notices,
            SmtpServer smtp,
            Duration giveUpAfter,
            Traces traces,
            Clock clock) {
        this.claims = claims;
        this.outbox = outbox;
        this.customerMail = customerMail;
        this.notices = notices;
        this.smtp = smtp;
        this.giveUpAfter = giveUpAfter;
        this.traces = traces;
        this.clock = clock;
    }

    /** Sends the next thing that is due; false when nothing is. */
    boolean sendNext(OutboxChannel channel) {
        Optional<OutboxClaims.Claim> claim = claims.next(channel);
        claim.ifPresent(this::send);
        return claim.isPresent();
    }

    void send(OutboxClaims.Claim claim) {
        OutboxItem item = claim.item();
        traces.work("casework.message")
                .from(item.traceparent())
                .kind("channel", item.channel().key())
                .fact(Traces.CASE, item.caseNumber())
                .run(() -> sendOnce(claim), OutboxWorker::word);
    }

    private Attempt sendOnce(OutboxClaims.Claim claim) {
        Attempt attempt = attempt(claim.item());
        if (attempt instanceof Attempt.Postponed postponed) {
            postpone(claim, postponed);
        } else if (attempt instanceof Attempt.Refused refused) {
            outbox.settle(claim, Delivery.failed(refused.detail()));
        } else {
            outbox.settle(claim, Delivery.SENT);
        }
        return attempt;
    }

    private static String word(Attempt attempt) {
        return attempt.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Attempt attempt(OutboxItem item) {
        try {
            return item.channel() == OutboxChannel.SLACK ? notices.post(item) : mailed(item);
        } catch (MessagingException e) {
            return new Attempt.Refused("not an address that mail can be sent to");
        } catch (Problem.NotFound e) {
            return new Attempt.Refused("what was to be sent is gone");
        } catch (RuntimeException e) {
            log.error("A mail of {} could not be written", item.caseNumber(), e);
            return Attempt.later("the mail could not be written");
        }
    }

    private Attempt mailed(OutboxItem item) throws MessagingException {
        Optional<String> refusal = item.isNotice() ? Optional.empty() : customerMail.refusal(item);
        return refusal.isPresent() ? new Attempt.Refused(refusal.get()) : smtp.send(mailOf(item));
    }

    private MimeMessage mailOf(OutboxItem item) throws MessagingException {
        return item.isNotice() ? notices.mail(item) : customerMail.of(item);
    }

    private void postpone(OutboxClaims.Claim claim, Attempt.Postponed postponed) {
        OutboxItem item = claim.item();
        Instant now = clock.instant();
        if (now.isAfter(item.queuedAt().plus(giveUpAfter))) {
            outbox.settle(
                    claim,
                    Delivery.failed("gave up after %d days: %s".formatted(giveUpAfter.toDays(), postponed.detail())));
        } else {
            outbox.postpone(claim, postponed.detail(), now.plus(backoff.after(item.attempts() + 1, postponed)));
        }
    }
}
