package io.casework.bench;

import io.casework.assistant.learning.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Labelled texts to learn from and to test on: the first file and the others; or one file, split by its column
 * {@code split}, or else every fifth text of each label held out.
 */
record LabelledTexts(List<Example> train, List<Example> test) {

    private static final String SEEDS = "/assistant/seeds/intents/off-topic.tsv";
    private static final Set<String> HELD_OUT = Set.of("test", "holdout", "hold-out", "eval");
    private static final Set<String> LEARNED = Set.of("", "train", "training");
    private static final int EVERY = 5;

    static LabelledTexts read(Arguments arguments) throws IOException {
        List<Example> train = new ArrayList<>();
        List<Example> test = new ArrayList<>();
        List<Path> files = arguments.files();
        List<Map<String, String>> first = Table.read(files.get(0));
        if (files.size() > 1) {
            add(first, arguments, train);
            for (Path file : files.subList(1, files.size())) {
                add(Table.read(file), arguments, test);
            }
        } else if (first.get(0).containsKey("split")) {
            add(first.stream().filter(row -> isIn(LEARNED, row)).toList(), arguments, train);
            add(first.stream().filter(row -> isIn(HELD_OUT, row)).toList(), arguments, test);
        } else {
            List<Example> all = new ArrayList<>();
            add(first, arguments, all);
            deal(all, train, test);
        }
        for (String more : arguments.names("more-train")) {
            if (!more.isEmpty()) {
                add(Table.read(Path.of(more)), arguments, train);
            }
        }
        addOffTopicSeeds(arguments.option("out-of-scope", ""), train);
        return new LabelledTexts(train, test);
    }

    private static boolean isIn(Set<String> splits, Map<String, String> row) {
        return splits.contains(row.getOrDefault("split", "").strip());
    }

    private static void add(List<Map<String, String>> rows, Arguments arguments, List<Example> examples) {
        String text = arguments.option("text", "text");
        String label = arguments.option("label", "label");
        for (Map<String, String> row : rows) {
            examples.add(new Example(field(row, text), field(row, label)));
        }
    }

    private static String field(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), () -> "There is no column " + name + " in " + row.keySet());
    }

    private static void deal(List<Example> all, List<Example> train, List<Example> test) {
        Collections.shuffle(all, new Random(7));
        Map<String, Integer> dealt = new HashMap<>();
        for (Example example : all) {
            int place = dealt.merge(example.label(), 1, Integer::sum);
            (place % EVERY == 0 ? test : train).add(example);
        }
    }

    /** The product knows from its own examples what is nobody's business; they count as out of scope here too. */
    private static void addOffTopicSeeds(String outOfScope, List<Example> train) throws IOException {
        if (outOfScope.isEmpty()) {
            return;
        }
        try (InputStream seeds = Objects.requireNonNull(LabelledTexts.class.getResourceAsStream(SEEDS))) {
            new String(seeds.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .forEach(text -> train.add(new Example(text, outOfScope)));
        }
    }
}
