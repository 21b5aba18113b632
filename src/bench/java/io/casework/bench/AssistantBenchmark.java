package io.casework.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the assistant's learners and its search on files of your own and prints one JSON object. The first argument
 * says what the files hold; README tells the options.
 *
 * <pre>{@code
 * texts train.csv [test.csv …] [--out-of-scope label] [--more-train more.csv] [--text column] [--label column]
 * leads leads.csv --label column [--positive value] [--drop column,column] [--folds 5]
 * answers faq.jsonl
 * }</pre>
 */
public final class AssistantBenchmark {

    private AssistantBenchmark() {}

    public static void main(String[] words) throws IOException {
        if (words.length < 2) {
            throw new IllegalArgumentException("Usage: texts | leads | answers, then files and options");
        }
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        Arguments arguments = Arguments.of(rest);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("benchmark", words[0]);
        figures.put("files", arguments.files().stream().map(String::valueOf).toList());
        figures.putAll(figures(words[0], arguments));
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(figures));
    }

    private static Map<String, Object> figures(String kind, Arguments arguments) throws IOException {
        return switch (kind) {
            case "texts" -> new TextBenchmark(arguments).run();
            case "leads" -> new LeadBenchmark(arguments).run();
            case "answers" -> new AnswerBenchmark(arguments).run();
            default -> throw new IllegalArgumentException("Neither texts nor leads nor answers: " + kind);
        };
    }
}
