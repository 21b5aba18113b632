package io.casework.assistant.learning;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the learner on labelled texts that are not part of the product.
 *
 * <p>{@code java … ClassifierBenchmark train.jsonl test.jsonl} – one JSON object a line with {@code text} and
 * {@code label}; prints one JSON object.
 */
final class ClassifierBenchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClassifierBenchmark() {}

    public static void main(String[] files) throws IOException {
        List<Example> train = read(Path.of(files[0]));
        List<Example> test = read(Path.of(files[1]));
        System.out.println(JSON.writeValueAsString(measure(train, test)));
    }

    static Map<String, Object> measure(List<Example> train, List<Example> test) throws IOException {
        long start = System.nanoTime();
        TextModel model = new TextLearner(LearnerSettings.TOPIC, Stemming.ENGLISH, names(train))
                .learn(train)
                .model();
        double fitSeconds = (System.nanoTime() - start) / 1e9;
        List<Judgement> judgements = judge(model, test);
        Evaluation evaluation = Evaluation.of(judgements);
        Map<String, Object> figures = new TreeMap<>();
        figures.put("train", train.size());
        figures.put("test", test.size());
        figures.put("accuracy", evaluation.accuracy());
        figures.put("macroF1", evaluation.macroF1());
        figures.put("ece", evaluation.calibrationError());
        figures.put("fitSeconds", fitSeconds);
        figures.put("microsecondsPerText", p95Micros(model, test));
        figures.put("modelBytes", size(model));
        figures.put("temperature", model.temperature().value());
        return figures;
    }

    private static List<Judgement> judge(TextModel model, List<Example> test) {
        return test.stream()
                .map(e -> new Judgement(e.label(), model.score(e.text())))
                .toList();
    }

    private static Map<String, Double> p95Micros(TextModel model, List<Example> test) {
        double[] micros =
                test.stream().mapToDouble(e -> micros(model, e.text())).sorted().toArray();
        return Map.of("mean", Arrays.stream(micros).average().orElse(0), "p95", micros[(int) (micros.length * 0.95)]);
    }

    private static double micros(TextModel model, String text) {
        long start = System.nanoTime();
        model.score(text);
        return (System.nanoTime() - start) / 1e3;
    }

    private static int size(TextModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            TextModelFormat.write(model, out);
        }
        return bytes.size();
    }

    private static Map<String, String> names(List<Example> examples) {
        Map<String, String> names = new TreeMap<>();
        UnaryOperator<String> words = label -> label.replaceAll("[_\\-.]+", " ");
        examples.forEach(e -> names.put(e.label(), words.apply(e.label())));
        return names;
    }

    private static List<Example> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(ClassifierBenchmark::example)
                .toList();
    }

    private static Example example(String line) {
        JsonNode node = JSON.readTree(line);
        return new Example(node.get("text").asString(), node.get("label").asString());
    }
}
