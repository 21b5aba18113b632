package io.casework.messaging.web;

import io.casework.cases.Cases;
import io.casework.cases.Delivery;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.messaging.SendAgain;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryController {

    private final Cases cases;
    private final SendAgain sendAgain;
    private final CurrentActor actor;

    DeliveryController(Cases cases, SendAgain sendAgain, CurrentActor actor) {
        this.cases = cases;
        this.sendAgain = sendAgain;
        this.actor = actor;
    }

    /** Sends a message again that failed, came back, or was not sent at all. */
    @PostMapping("/api/cases/{number}/messages/{id}/delivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery sendAgain(@PathVariable String number, @PathVariable String id) {
        Actor who = actor.get();
        cases.readToChange(number, who);
        return Objects.requireNonNull(sendAgain.sendAgain(number, id).delivery());
    }
}
