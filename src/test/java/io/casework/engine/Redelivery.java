package io.casework.engine;

import org.springframework.stereotype.Component;

/** Delivers kept messages when a test says so: in tests nothing runs by itself. */
@Component
public class Redelivery {

    private final KeptMessages messages;

    Redelivery(KeptMessages messages) {
        this.messages = messages;
    }

    public void run() {
        messages.redeliverDue();
    }
}
