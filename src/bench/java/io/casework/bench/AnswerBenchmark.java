package io.casework.bench;

import io.casework.knowledge.SearchTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The product's search on any questions and answers: one JSON object a line with {@code question}, {@code answers} and
 * other wordings in {@code rephrasings}, or a table with {@code question} and {@code answer}, in which questions with
 * the same answer are wordings of one.
 */
final class AnswerBenchmark {

    private static final int DEEPEST = 10;

    private final Arguments arguments;

    /** @param wordings of the same question, the first of which the article states */
    private record Topic(List<String> wordings, String answer) {}

    AnswerBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    Map<String, Object> run() throws IOException {
        List<Topic> topics = topics();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", topics.size());
        for (int resolved : resolvedCases()) {
            Map<String, Object> recall = recall(topics, resolved);
            if (!recall.isEmpty()) {
                figures.put(resolved == 0 ? "questionAndAnswer" : "with" + resolved + "ResolvedCases", recall);
            }
        }
        return figures;
    }

    /** How many resolved cases each article has got, one trial after the other. */
    private int[] resolvedCases() {
        return Stream.of("0", arguments.option("resolved", "3,5"))
                .flatMap(counts -> Stream.of(counts.split(",")))
                .mapToInt(Integer::parseInt)
                .distinct()
                .toArray();
    }

    /** @param resolved how many other wordings of each question are known from resolved cases */
    private Map<String, Object> recall(List<Topic> topics, int resolved) {
        List<SearchTrial.Entry> entries = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        boolean answersOnly = topics.stream().allMatch(topic -> topic.wordings().size() == 1);
        for (int i = 0; i < topics.size(); i++) {
            List<String> wordings = topics.get(i).wordings();
            int known = Math.min(wordings.size(), answersOnly ? 0 : 1 + resolved);
            entries.add(new SearchTrial.Entry(
                    String.valueOf(i),
                    known == 0 ? "" : wordings.get(0),
                    wordings.subList(Math.min(1, known), known),
                    topics.get(i).answer()));
            for (String query : wordings.subList(known, wordings.size())) {
                queries.add(query);
                wanted.add(String.valueOf(i));
            }
        }
        return queries.isEmpty() || (answersOnly && resolved > 0) ? Map.of() : measure(entries, queries, wanted);
    }

    private Map<String, Object> measure(List<SearchTrial.Entry> entries, List<String> queries, List<String> wanted) {
        try (SearchTrial trial = new SearchTrial(entries, arguments.option("language", "en"))) {
            List<Integer> ranks = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                ranks.add(trial.find(queries.get(i), DEEPEST).indexOf(wanted.get(i)));
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("queries", queries.size());
            for (int k : new int[] {1, 3, 5, 10}) {
                long found =
                        ranks.stream().filter(rank -> rank >= 0 && rank < k).count();
                figures.put("recallAt" + k, Figures.rounded((double) found / queries.size()));
            }
            figures.put("microsecondsPerQuery", Figures.micros(queries, query -> trial.find(query, DEEPEST)));
            return figures;
        }
    }

    private List<Topic> topics() throws IOException {
        List<JsonNode> nodes = isJson() ? Table.jsonNodes(arguments.files().get(0)) : List.of();
        return nodes.isEmpty() ? fromTable() : nodes.stream().map(this::topic).toList();
    }

    private boolean isJson() {
        return arguments.files().get(0).toString().matches(".*\\.(jsonl|ndjson|json)");
    }

    private Topic topic(JsonNode node) {
        List<String> wordings = new ArrayList<>(List.of(text(node, "question")));
        node.path("rephrasings").forEach(each -> wordings.add(each.asString()));
        List<String> answers = new ArrayList<>();
        node.path("answers").forEach(each -> answers.add(each.asString()));
        return new Topic(wordings, answers.isEmpty() ? text(node, "answer") : String.join("\n", answers));
    }

    private String text(JsonNode node, String name) {
        return node.path(arguments.option(name, name)).asString("");
    }

    private List<Topic> fromTable() throws IOException {
        Map<String, Set<String>> byAnswer = new LinkedHashMap<>();
        for (Map<String, String> row : Table.read(arguments.files().get(0))) {
            byAnswer.computeIfAbsent(
                            row.getOrDefault(arguments.option("answer", "answer"), ""), answer -> new LinkedHashSet<>())
                    .add(row.getOrDefault(arguments.option("question", "question"), ""));
        }
        return byAnswer.entrySet().stream()
                .map(topic -> new Topic(List.copyOf(topic.getValue()), topic.getKey()))
                .toList();
    }
}
