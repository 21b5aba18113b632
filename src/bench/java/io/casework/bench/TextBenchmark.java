package io.casework.bench;

import io.casework.assistant.learning.Evaluation;
import io.casework.assistant.learning.Example;
import io.casework.assistant.learning.Judgement;
import io.casework.assistant.learning.LearnedModel;
import io.casework.assistant.learning.LearnerSettings;
import io.casework.assistant.learning.Pace;
import io.casework.assistant.learning.Stemming;
import io.casework.assistant.learning.TextLearner;
import io.casework.assistant.learning.TextModel;
import io.casework.assistant.learning.TextModelFormat;
import io.casework.assistant.learning.TextScores;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The learner of intents on any labelled texts. */
final class TextBenchmark {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final double TARGET = 0.95;

    /** Share of our own texts that may be taken for something else, as the product sets it. */
    private static final double LOST_IN_SCOPE = 0.05;

    private final String outOfScope;
    private final Stemming stemming;
    private final LabelledTexts texts;

    TextBenchmark(Arguments arguments) throws IOException {
        String language = arguments.option("language", "en");
        this.outOfScope = arguments.option("out-of-scope", "");
        this.stemming = text -> Stemming.inLanguage(language);
        this.texts = LabelledTexts.read(arguments);
    }

    Map<String, Object> run() throws IOException {
        long start = System.nanoTime();
        long cpuStart = CPU.getCurrentThreadCpuTime();
        LearnedModel learned =
                new TextLearner(LearnerSettings.TOPIC, stemming, names(texts.train()), Pace.FULL).learn(texts.train());
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (CPU.getCurrentThreadCpuTime() - cpuStart) / 1e9;
        TextModel model = learned.model();
        List<Judgement> judged = judge(model, texts.test());
        List<Judgement> inScope =
                judged.stream().filter(judgement -> !isForeign(judgement)).toList();
        Evaluation evaluation = Evaluation.of(inScope);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("train", texts.train().size());
        figures.put("test", judged.size());
        figures.put("labels", model.labels().size());
        figures.put("accuracy", Figures.rounded(evaluation.accuracy()));
        figures.put("macroF1", Figures.rounded(evaluation.macroF1()));
        figures.put("ece", Figures.rounded(evaluation.calibrationError()));
        figures.put("straightThrough", straightThrough(learned.unseen(), inScope));
        if (inScope.size() < judged.size()) {
            figures.put("outOfScope", scope(learned.unseen(), judged));
        }
        figures.put("trainingSeconds", Figures.rounded(seconds));
        figures.put("trainingCpuSeconds", Figures.rounded(cpuSeconds));
        figures.put("microsecondsPerText", Figures.micros(texts.test(), example -> model.score(example.text())));
        figures.put("modelBytes", size(model));
        return figures;
    }

    /** What would be decided without a person when nineteen in twenty must be right. */
    private Map<String, Object> straightThrough(List<Judgement> unseen, List<Judgement> test) {
        double threshold = Wilson.leastConfidence(
                unseen.stream().filter(judgement -> !isForeign(judgement)).toList(), TARGET);
        List<Judgement> sure = test.stream()
                .filter(judgement -> judgement.confidence() >= threshold)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("target", TARGET);
        figures.put("share", Figures.rounded((double) sure.size() / test.size()));
        figures.put("realised", Figures.rounded(Evaluation.of(sure).accuracy()));
        return figures;
    }

    private Map<String, Object> scope(List<Judgement> unseen, List<Judgement> test) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("recallAt95Acceptance", refused(test, threshold(test), true));
        double learned = threshold(unseen);
        figures.put("acceptanceAtLearnedThreshold", Figures.rounded(1 - refused(test, learned, false)));
        figures.put("recallAtLearnedThreshold", refused(test, learned, true));
        return figures;
    }

    private double threshold(List<Judgement> judgements) {
        double[] affinities = judgements.stream()
                .filter(judgement -> !isForeign(judgement))
                .mapToDouble(judgement -> affinity(judgement.scores()))
                .sorted()
                .toArray();
        return affinities[(int) (affinities.length * LOST_IN_SCOPE)];
    }

    private double refused(List<Judgement> judgements, double threshold, boolean foreign) {
        return Figures.rounded(judgements.stream()
                .filter(judgement -> isForeign(judgement) == foreign)
                .mapToInt(judgement -> affinity(judgement.scores()) < threshold ? 1 : 0)
                .average()
                .orElse(0));
    }

    /** How much the text looks like the label of ours that it looks most like; nothing when it looks foreign. */
    private double affinity(TextScores scores) {
        double foreign = affinity(scores.ranked().stream().filter(score -> isForeign(score.label())));
        return affinity(scores.ranked().stream().filter(score -> !isForeign(score.label()))) - foreign;
    }

    private static double affinity(Stream<TextScores.Score> scores) {
        return scores.mapToDouble(TextScores.Score::affinity).max().orElse(0);
    }

    private boolean isForeign(Judgement judgement) {
        return isForeign(judgement.label());
    }

    private boolean isForeign(String label) {
        return label.equals(outOfScope);
    }

    private static List<Judgement> judge(TextModel model, List<Example> test) {
        return test.stream()
                .map(example -> new Judgement(example.label(), model.score(example.text())))
                .toList();
    }

    private Map<String, String> names(List<Example> examples) {
        return examples.stream()
                .map(Example::label)
                .filter(label -> !isForeign(label))
                .distinct()
                .collect(Collectors.toMap(
                        label -> label, label -> label.replaceAll("[_\\-.]+", " "), (a, b) -> a, TreeMap::new));
    }

    private static int size(TextModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            TextModelFormat.write(model, out);
        }
        return bytes.size();
    }
}
