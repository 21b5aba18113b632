package io.casework.assistant;

import io.casework.assistant.providers.Occasion;

/** Reads what a ticket is about. Which implementation serves a step is policy; the local one always can. */
interface TicketClassifier {

    /** @throws io.casework.engine.StepUnavailable when it can't answer now and may later */
    Attributed<Classification> classify(Occasion occasion, TicketText text);
}
