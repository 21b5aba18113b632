package io.casework.assistant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextLearnerTests {

    private static final List<String> THINGS = List.of("lamp", "tent", "boots", "mug", "kettle", "jacket");
    private static final TextLearner LEARNER =
            new TextLearner(LearnerSettings.TOPIC, Stemming.ENGLISH, Map.of("return", "send an item back"), Pace.FULL);

    @Test
    void learns_whatTheExamplesHaveInCommon() {
        TextModel model = LEARNER.learn(examples()).model();

        assertThat(model.score("returning my umbrella please").best().label()).isEqualTo("return");
        assertThat(model.score("umbrella is broken").best().label()).isEqualTo("damage");
    }

    @Test
    void learns_theNameOfALabel() {
        TextModel model = LEARNER.learn(examples()).model();

        assertThat(model.score("can an item go back").best().label()).isEqualTo("return");
    }

    @Test
    void givesTheSameModel_forTheSameExamples() throws IOException {
        assertThat(bytes(LEARNER.learn(examples()).model()))
                .isEqualTo(bytes(LEARNER.learn(examples()).model()));
    }

    @Test
    void givesTheSameModel_howeverHardItWorks() throws IOException {
        var slow = new TextLearner(
                LearnerSettings.TOPIC, Stemming.ENGLISH, Map.of("return", "send an item back"), Pace.share(0.5));

        assertThat(bytes(slow.learn(examples()).model()))
                .isEqualTo(bytes(LEARNER.learn(examples()).model()));
    }

    @Test
    void knowsNoShare_thatIsNoneOrMoreThanAll() {
        for (double share : List.of(0.0, -1.0, 1.1, Double.NaN)) {
            assertThatThrownBy(() -> Pace.share(share)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void predictsTheSame_whenWrittenAndReadBack() throws IOException {
        TextModel model = LEARNER.learn(examples()).model();

        TextModel read =
                TextModelFormat.read(new DataInputStream(new ByteArrayInputStream(bytes(model))), Stemming.ENGLISH);

        assertThat(examples())
                .allSatisfy(example -> assertThat(read.score(example.text())).isEqualTo(model.score(example.text())));
    }

    @Test
    void refusesBytes_thatAreNoModel() {
        var in = new DataInputStream(new ByteArrayInputStream(new byte[64]));

        assertThatThrownBy(() -> TextModelFormat.read(in, Stemming.NONE)).isInstanceOf(IOException.class);
    }

    @Test
    void explains_withTheWordsThatDecide() {
        TextModel model = LEARNER.learn(examples()).model();

        List<WordWeight> words = model.explain("hello, my new tent arrived broken", "damage", 2);

        assertThat(words).first().extracting(WordWeight::word).isEqualTo("broken");
    }

    @Test
    void probabilities_addUpToOne() {
        TextScores scores = LEARNER.learn(examples()).model().score("what about the lamp?");

        assertThat(scores.ranked().stream()
                        .mapToDouble(TextScores.Score::probability)
                        .sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void needsAtLeastTwoLabels() {
        List<Example> one = List.of(new Example("a", "same"), new Example("b", "same"));

        assertThatThrownBy(() -> LEARNER.learn(one)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String thing : THINGS) {
            examples.add(new Example("I want to return the " + thing, "return"));
            examples.add(new Example("how can the " + thing + " be returned", "return"));
            examples.add(new Example("the " + thing + " arrived broken", "damage"));
            examples.add(new Example("my " + thing + " is damaged and broken", "damage"));
            examples.add(new Example("how much does the " + thing + " cost", "price"));
            examples.add(new Example("price of " + thing + " please?", "price"));
        }
        return examples;
    }

    private static byte[] bytes(TextModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextModelFormat.write(model, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
