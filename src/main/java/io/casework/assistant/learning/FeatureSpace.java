package io.casework.assistant.learning;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Turns texts into vectors: sub-linear term frequency times inverse document frequency, each block of length one. */
final class FeatureSpace {

    private final FeatureSettings settings;
    private final Stemming stemming;
    private final Grams grams;
    private final float[] rarity;

    /** @param rarity inverse document frequency by place, 0 for what training did not see often enough */
    FeatureSpace(FeatureSettings settings, Stemming stemming, float[] rarity) {
        this.settings = settings;
        this.stemming = stemming;
        this.grams = new Grams(settings);
        this.rarity = rarity;
    }

    static FeatureSpace learn(List<String> texts, FeatureSettings settings, Stemming stemming, Pace pace) {
        int[] seen = new int[settings.dimensions()];
        FeatureSpace unweighted = new FeatureSpace(settings, stemming, new float[0]);
        for (String text : texts) {
            pace.step();
            unweighted.places(text).distinct().forEach(place -> seen[place]++);
        }
        return new FeatureSpace(settings, stemming, rarities(seen, texts.size(), settings.minimumTexts()));
    }

    FeatureSettings settings() {
        return settings;
    }

    float[] rarity() {
        return rarity;
    }

    SparseVector vector(String text) {
        return vector(Tokens.of(text), stemming.of(text));
    }

    SparseVector vector(List<String> tokens, UnaryOperator<String> stem) {
        SparseVector words = block(grams.ofWords(tokens.stream().map(stem).toList()));
        return words.plus(block(grams.ofCharacters(tokens)));
    }

    UnaryOperator<String> stemmer(String text) {
        return stemming.of(text);
    }

    private IntStream places(String text) {
        List<String> tokens = Tokens.of(text);
        List<String> stems = tokens.stream().map(stemming.of(text)).toList();
        return IntStream.concat(IntStream.of(grams.ofWords(stems)), IntStream.of(grams.ofCharacters(tokens)));
    }

    private SparseVector block(int[] sorted) {
        int[] places = IntStream.of(sorted).distinct().toArray();
        float[] values = new float[places.length];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            int start = next;
            while (next < sorted.length && sorted[next] == places[i]) {
                next++;
            }
            values[i] = (float) (1 + Math.log(next - start)) * rarity[places[i]];
        }
        return new SparseVector(places, values).normalised();
    }

    private static float[] rarities(int[] seen, int texts, int minimum) {
        float[] rarity = new float[seen.length];
        for (int place = 0; place < seen.length; place++) {
            rarity[place] = seen[place] < minimum ? 0 : (float) (Math.log((1.0 + texts) / (1.0 + seen[place])) + 1);
        }
        return rarity;
    }
}
