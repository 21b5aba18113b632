package io.casework.assistant;

/** Reads what a ticket is about. Which implementation serves a step is policy; the local one always can. */
interface TicketClassifier {

    /** @throws io.casework.engine.StepUnavailable when it can't answer now and may later */
    Attributed<Classification> classify(TicketText text);
}
