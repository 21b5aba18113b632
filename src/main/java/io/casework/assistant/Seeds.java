package io.casework.assistant;

import io.casework.assistant.learning.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The examples that ship with the product, from which it knows our intents before anybody has corrected it.
 *
 * @param urgency texts by how soon they need an answer
 * @param sentiment texts by how they sound
 * @param languages texts by their language
 * @param fingerprint changes whenever an example does
 */
record Seeds(
        List<Seed> messages,
        List<Example> urgency,
        List<Example> sentiment,
        List<Example> languages,
        String fingerprint) {

    /** The label of what is none of our business; no intent of {@code categories.json}. */
    static final String OFF_TOPIC = "off-topic";

    private static final String FOLDER = "classpath:assistant/seeds/";

    static Seeds shipped() {
        try {
            return read(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seeds read(PathMatchingResourcePatternResolver resources) throws IOException {
        Resource[] intents = resources.getResources(FOLDER + "intents/*.tsv");
        Arrays.sort(intents, Comparator.comparing(Resource::getFilename));
        List<Seed> messages = new ArrayList<>();
        for (Resource intent : intents) {
            String label = String.valueOf(intent.getFilename()).replace(".tsv", "");
            lines(intent).map(line -> Seed.of(label, line)).forEach(messages::add);
        }
        List<Example> urgency = examples(resources.getResource(FOLDER + "urgency.tsv"));
        List<Example> sentiment = examples(resources.getResource(FOLDER + "sentiment.tsv"));
        List<Example> languages = examples(resources.getResource(FOLDER + "languages.tsv"));
        String fingerprint = fingerprint(List.of(messages, urgency, sentiment, languages));
        return new Seeds(List.copyOf(messages), urgency, sentiment, languages, fingerprint);
    }

    private static Stream<String> lines(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8).lines();
    }

    /** The label is the first field, the text the last one. */
    private static List<Example> examples(Resource file) throws IOException {
        return lines(file)
                .map(line -> new Example(line.substring(line.lastIndexOf('\t') + 1), line.split("\t", 2)[0]))
                .toList();
    }

    private static String fingerprint(List<? extends List<? extends Record>> all) {
        try {
            byte[] everything = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(everything));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
