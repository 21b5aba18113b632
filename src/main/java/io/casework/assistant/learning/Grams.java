package io.casework.assistant.learning;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts tokens into n-grams and gives each its place in a hashed space. */
final class Grams {

    private static final int WORDS = 0x9E3779B9;
    private static final int CHARACTERS = 0x85EBCA6B;

    private final FeatureSettings settings;

    Grams(FeatureSettings settings) {
        this.settings = settings;
    }

    /** Places of the word n-grams, in ascending order, as often as they occur. */
    int[] ofWords(List<String> words) {
        IntStream.Builder places = IntStream.builder();
        for (int length = 1; length <= settings.wordLength(); length++) {
            for (int start = 0; start + length <= words.size(); start++) {
                places.add(place(String.join(" ", words.subList(start, start + length)), WORDS));
            }
        }
        return places.build().sorted().toArray();
    }

    /** Places of the character n-grams inside the tokens, in ascending order, as often as they occur. */
    int[] ofCharacters(List<String> tokens) {
        IntStream.Builder places = IntStream.builder();
        tokens.forEach(token -> addCharacters(" " + token + " ", places));
        return places.build().sorted().toArray();
    }

    private void addCharacters(String padded, IntStream.Builder places) {
        for (int length = settings.charsFrom(); length <= settings.charsTo(); length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                places.add(place(padded.substring(start, start + length), CHARACTERS));
            }
        }
    }

    /** Murmur3 over UTF-16 units: spreads evenly and is the same on every machine. */
    private int place(String gram, int seed) {
        int hash = seed;
        for (int i = 0; i < gram.length(); i++) {
            hash ^= Integer.rotateLeft(gram.charAt(i) * 0xCC9E2D51, 15) * 0x1B873593;
            hash = Integer.rotateLeft(hash, 13) * 5 + 0xE6546B64;
        }
        return mixed(hash ^ gram.length()) & (settings.dimensions() - 1);
    }

    private static int mixed(int hash) {
        int once = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        int twice = (once ^ (once >>> 13)) * 0xC2B2AE35;
        return twice ^ (twice >>> 16);
    }
}
