package io.casework.assistant;

import io.casework.assistant.learning.Confusion;
import io.casework.assistant.learning.Evaluation;
import io.casework.assistant.learning.Finding;
import io.casework.assistant.learning.Judgement;
import io.casework.assistant.learning.LabelFigures;
import io.casework.assistant.learning.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket model: figures on texts that the models behind them had not seen.
 *
 * @param examples how many shipped examples it learned from
 * @param labels how many messages that people labelled it learned from
 * @param unseen over all of them, by three-fold cross-validation
 * @param seedAccuracy the same, over the shipped examples alone
 * @param offTopicRefused share of the off-topic examples that were taken for off-topic
 * @param contest against the model before it; null for one that learned from shipped examples only
 */
public record ModelReport(
        int examples,
        int labels,
        Evaluation unseen,
        double seedAccuracy,
        double offTopicRefused,
        List<Reliability> reliability,
        List<LabelFigures> intents,
        List<Confusion> confusions,
        @Nullable ContestReport contest) {

    private static final int BINS = 10;
    private static final int CONFUSIONS = 30;

    /**
     * How it did against the champion of its day, on the newest labels.
     *
     * @param texts how many labels were held out
     */
    public record ContestReport(
            int champion,
            int texts,
            Evaluation championFigures,
            Evaluation challengerFigures,
            List<Finding> findings) {}

    static ModelReport of(TrainedTicketModel trained, int examples, @Nullable ContestReport contest) {
        List<Judgement> unseen = trained.unseen();
        return new ModelReport(
                examples,
                unseen.size() - examples,
                trained.figures().intent(),
                Evaluation.of(unseen.subList(0, examples)).accuracy(),
                trained.figures().offTopicRefused(),
                Reliability.of(unseen, BINS),
                LabelFigures.of(unseen),
                Confusion.of(unseen, CONFUSIONS),
                contest);
    }
}
