package io.casework.messaging;

import io.casework.cases.Delivery;

/** Takes mail to customers. */
interface MailTransport {

    /**
     * Hands over one mail. Called again with the same id after a crash, so a transport that can must send it only once.
     *
     * @throws io.casework.engine.StepUnavailable when a later try may do
     */
    Delivery send(Mail mail);
}
