package io.casework.messaging;

import io.casework.cases.Delivery;
import org.springframework.stereotype.Component;

/** Says that nothing leaves the house: no mail server is configured. */
@Component
class NoMailServer implements MailTransport {

    static final Delivery NOT_SENT = Delivery.notSent("not sent: no mail server");

    @Override
    public Delivery send(Mail mail) {
        return NOT_SENT;
    }
}
