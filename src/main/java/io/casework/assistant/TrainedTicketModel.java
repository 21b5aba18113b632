package io.casework.assistant;

import io.casework.assistant.learning.Evaluation;

/** A model and what was measured while it was trained. */
record TrainedTicketModel(TicketModel model, Figures figures) {

    /**
     * Figures on examples that the model had not seen.
     *
     * @param offTopicRefused share of the off-topic examples that were taken for off-topic
     */
    record Figures(Evaluation intent, Evaluation urgency, Evaluation sentiment, double offTopicRefused) {}
}
