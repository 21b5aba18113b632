package io.casework.assistant;

import io.casework.assistant.learning.Evaluation;
import io.casework.assistant.learning.Example;
import io.casework.assistant.learning.Judgement;
import io.casework.assistant.learning.LearnedModel;
import io.casework.assistant.learning.LearnerSettings;
import io.casework.assistant.learning.Pace;
import io.casework.assistant.learning.Stemming;
import io.casework.assistant.learning.TextLearner;
import io.casework.assistant.learning.TextModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Trains the local models from examples. The same examples give the same models, bit for bit. */
final class TicketTraining {

    /** Share of our own customers' messages that the scope threshold may send to review. */
    private static final double LOST_IN_SCOPE = 0.03;

    private final Map<String, String> intentNames;

    /** @param intentNames what people call an intent, by its id */
    TicketTraining(Map<String, String> intentNames) {
        this.intentNames = intentNames;
    }

    TrainedTicketModel train(Seeds seeds) {
        return train(seeds, List.of(), Pace.FULL);
    }

    /**
     * Learns the intents from the examples and from what people labelled; how urgent, in which mood and in which
     * language texts are, the examples alone tell.
     *
     * @return what was not seen is judged in this order: the examples, then the labels
     */
    TrainedTicketModel train(Seeds seeds, List<Example> labels, Pace pace) {
        TextModel language = learn(LearnerSettings.LANGUAGE, Stemming.NONE, languages(seeds), pace)
                .model();
        Stemming stemming = TicketModel.stemming(language);
        LearnedModel intent =
                learn(LearnerSettings.TOPIC, stemming, joined(examples(seeds, Seed::intent), labels), pace);
        LearnedModel urgency = learn(
                LearnerSettings.BALANCED, stemming, joined(seeds.urgency(), examples(seeds, Seed::urgency)), pace);
        LearnedModel sentiment = learn(
                LearnerSettings.BALANCED, stemming, joined(seeds.sentiment(), examples(seeds, Seed::sentiment)), pace);
        double threshold = scopeThreshold(intent.unseen());
        TicketModel model = new TicketModel(language, intent.model(), urgency.model(), sentiment.model(), threshold);
        return new TrainedTicketModel(model, figures(intent, urgency, sentiment, threshold), intent.unseen());
    }

    private LearnedModel learn(LearnerSettings settings, Stemming stemming, List<Example> examples, Pace pace) {
        return new TextLearner(settings, stemming, intentNames, pace).learn(examples);
    }

    private static TrainedTicketModel.Figures figures(
            LearnedModel intent, LearnedModel urgency, LearnedModel sentiment, double threshold) {
        return new TrainedTicketModel.Figures(
                Evaluation.of(intent.unseen()),
                Evaluation.of(urgency.unseen()),
                Evaluation.of(sentiment.unseen()),
                offTopicRefused(intent, threshold));
    }

    private static double offTopicRefused(LearnedModel intent, double threshold) {
        List<Judgement> foreign =
                intent.unseen().stream().filter(judgement -> !isOurs(judgement)).toList();
        long refused = foreign.stream()
                .filter(judgement -> !TicketModel.isInScope(judgement.scores(), threshold))
                .count();
        return foreign.isEmpty() ? 0 : (double) refused / foreign.size();
    }

    private static double scopeThreshold(List<Judgement> unseen) {
        double[] affinities = unseen.stream()
                .filter(TicketTraining::isOurs)
                .mapToDouble(judgement -> TicketModel.affinity(judgement.scores()))
                .sorted()
                .toArray();
        return affinities[(int) (affinities.length * LOST_IN_SCOPE)];
    }

    private static boolean isOurs(Judgement judgement) {
        return !judgement.label().equals(Seeds.OFF_TOPIC);
    }

    private static List<Example> languages(Seeds seeds) {
        return joined(seeds.languages(), examples(seeds, Seed::language));
    }

    private static List<Example> examples(Seeds seeds, Function<Seed, String> label) {
        return seeds.messages().stream()
                .map(seed -> new Example(seed.text(), label.apply(seed)))
                .toList();
    }

    private static List<Example> joined(List<Example> some, List<Example> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
