package io.casework.cases.web;

import io.casework.cases.ConsentLinks;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For leads who no longer want our mail. Programs that look through mail follow links, so only a POST ends it. */
@RestController
class PublicConsentController {

    private static final Allowance KNOCKS = new Allowance(60, Duration.ofMinutes(1));

    private final ConsentLinks links;
    private final VisitorThrottle throttle;
    private final HttpServletRequest request;

    PublicConsentController(ConsentLinks links, VisitorThrottle throttle, HttpServletRequest request) {
        this.links = links;
        this.throttle = throttle;
        this.request = request;
    }

    /** Ends the consent to mail. */
    @PostMapping("/api/public/consent/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawConsent(@PathVariable String token) {
        withdraw(token);
    }

    /** The same for mail programs, which ask at the address of the page that people see (RFC 8058). */
    @PostMapping("/unsubscribe/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String token) {
        withdraw(token);
    }

    private void withdraw(String token) {
        throttle.admitAddress("consent", request.getRemoteAddr(), KNOCKS);
        links.withdraw(token);
    }
}
