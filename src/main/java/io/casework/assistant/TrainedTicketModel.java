package io.casework.assistant;

import io.casework.assistant.learning.Evaluation;
import io.casework.assistant.learning.Judgement;
import java.util.List;

/**
 * A model and what was measured while it was trained.
 *
 * @param unseen what models that had not seen it said about each seed: its intent
 */
record TrainedTicketModel(TicketModel model, Figures figures, List<Judgement> unseen) {

    /**
     * Figures on examples that the model had not seen.
     *
     * @param offTopicRefused share of the off-topic examples that were taken for off-topic
     */
    record Figures(Evaluation intent, Evaluation urgency, Evaluation sentiment, double offTopicRefused) {}
}
