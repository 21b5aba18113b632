package io.casework.cases.web;

import io.casework.cases.FormTickets;
import io.casework.identity.FormTokens;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps floods and programs out of the forms that stand open to everybody. */
@Component
class FormDoor {

    private static final Allowance READING = new Allowance(60, Duration.ofMinutes(1));
    private static final String SENDING = "forms";

    private final FormTokens tokens;
    private final FormTickets tickets;
    private final VisitorThrottle throttle;
    private final PublicFormSettings settings;
    private final MeterRegistry meters;
    private final HttpServletRequest request;

    FormDoor(
            FormTokens tokens,
            FormTickets tickets,
            VisitorThrottle throttle,
            PublicFormSettings settings,
            MeterRegistry meters,
            HttpServletRequest request) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.throttle = throttle;
        this.settings = settings;
        this.meters = meters;
        this.request = request;
    }

    /** A form to fill in, once. */
    BlankForm hand(String form) {
        requireEnabled();
        throttle.admitAddress(form, request.getRemoteAddr(), READING);
        return new BlankForm(tokens.issue(form), settings.company(), FormTokens.SHORTEST.toSeconds());
    }

    /**
     * Counts a form that is being sent, whatever it holds.
     *
     * @throws Problem when there are no forms, or this is one of too many
     */
    void enter() {
        requireEnabled();
        throttle.admitAddress(SENDING, request.getRemoteAddr(), settings.ofAddress());
    }

    /**
     * @return a name for this sending, by which a second one is recognised
     * @throws Problem when it is none of our forms, or comes too soon or too late
     */
    String take(String form, String token, String content) {
        return tokens.redeem(form, token, content);
    }

    /** @throws Problem.TryLater when too much came in the name of this address */
    void admit(String email) {
        throttle.admitName(SENDING, email.strip().toLowerCase(Locale.ROOT), settings.ofEmail());
    }

    /** Whether something filled in what nobody sees. */
    boolean isTrap(@Nullable String homepage) {
        return homepage != null && !homepage.isBlank();
    }

    /** Who is trapped is told what others are told, and nothing is kept. */
    FormReceipt trapped(String form) {
        meters.counter("casework.forms.trapped", "form", form).increment();
        return new FormReceipt(tickets.numberOfNone());
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw new Problem.NotFound("The form");
        }
    }

    /**
     * @param form to be sent back with what was filled in
     * @param notBeforeSeconds how long after this answer it can be sent at the earliest
     */
    record BlankForm(String form, String company, long notBeforeSeconds) {}

    record FormReceipt(String number) {}
}
