package io.casework.assistant.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Learns to label texts from examples. The same examples in the same order give the same model, bit for bit.
 */
public final class TextLearner {

    private static final int FOLDS = 3;

    private final LearnerSettings settings;
    private final Stemming stemming;
    private final Map<String, String> names;
    private final Pace pace;

    /** @param names what people call a label; learned as one more text of it. Labels without a name are fine. */
    public TextLearner(LearnerSettings settings, Stemming stemming, Map<String, String> names, Pace pace) {
        this.settings = settings;
        this.stemming = stemming;
        this.names = Map.copyOf(names);
        this.pace = pace;
    }

    /** Fits and calibrates. */
    public LearnedModel learn(List<Example> examples) {
        List<String> labels = labels(examples);
        OutOfFold outOfFold = outOfFold(examples, labels);
        Temperature temperature = Temperature.fit(outOfFold.scores(), outOfFold.answers());
        return new LearnedModel(fit(examples, labels, temperature), judge(outOfFold, examples, temperature));
    }

    private static List<Judgement> judge(OutOfFold outOfFold, List<Example> examples, Temperature temperature) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            TextScores scores =
                    TextScores.of(outOfFold.labels(), outOfFold.scores().get(i), temperature);
            judgements.add(new Judgement(examples.get(i).label(), scores));
        }
        return judgements;
    }

    private OutOfFold outOfFold(List<Example> examples, List<String> labels) {
        double[][] scores = new double[examples.size()][];
        int[] folds = folds(examples, labels);
        for (int fold = 0; fold < FOLDS; fold++) {
            TextModel model = fit(outside(fold, folds, examples), labels, Temperature.NEUTRAL);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    pace.step();
                    scores[i] = model.logits(examples.get(i).text());
                }
            }
        }
        return new OutOfFold(labels, Arrays.asList(scores), answers(examples, labels));
    }

    private TextModel fit(List<Example> examples, List<String> labels, Temperature temperature) {
        List<Example> all = withNames(examples, labels);
        List<String> texts = all.stream().map(Example::text).toList();
        FeatureSpace space = FeatureSpace.learn(texts, settings.features(), stemming, pace);
        List<SparseVector> vectors =
                texts.stream().peek(text -> pace.step()).map(space::vector).toList();
        LinearWeights weights = new LinearFit(settings, labels, pace).fit(vectors, answers(all, labels));
        return new TextModel(space, weights, temperature);
    }

    private List<Example> withNames(List<Example> examples, List<String> labels) {
        List<Example> all = new ArrayList<>(examples);
        for (String label : labels) {
            String name = names.get(label);
            if (name != null) {
                all.add(new Example(name, label));
            }
        }
        return all;
    }

    /** Deals the examples of each label out in turn, so that every fold sees every label. */
    private static int[] folds(List<Example> examples, List<String> labels) {
        int[] dealt = new int[labels.size()];
        int[] answers = answers(examples, labels);
        return Arrays.stream(answers).map(label -> dealt[label]++ % FOLDS).toArray();
    }

    private static List<Example> outside(int fold, int[] folds, List<Example> examples) {
        List<Example> outside = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                outside.add(examples.get(i));
            }
        }
        return outside;
    }

    private static List<String> labels(List<Example> examples) {
        List<String> labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        if (labels.size() < 2) {
            throw new IllegalArgumentException("Nothing to tell apart: fewer than two labels.");
        }
        return labels;
    }

    private static int[] answers(List<Example> examples, List<String> labels) {
        return examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
    }

    private record OutOfFold(List<String> labels, List<double[]> scores, int[] answers) {}
}
