package io.casework.assistant;

import io.casework.assistant.learning.Stemming;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Whether a source says what a sentence says, as far as their words tell. */
final class Support {

    private static final double MOST_WORDS = 0.5;
    private static final double FEW_WORDS = 0.3;
    private static final int CONTENT_WORD = 4;

    private Support() {}

    static boolean of(ReplyDraft.Sentence sentence, String cited) {
        return !stems(sentence.text()).isEmpty() && share(sentence, cited) >= MOST_WORDS;
    }

    /** Whether it speaks of something else than the source does. */
    static boolean isUnrelated(ReplyDraft.Sentence sentence, String cited) {
        return share(sentence, cited) < FEW_WORDS;
    }

    /** How many of its words the source has, too. */
    private static double share(ReplyDraft.Sentence sentence, String cited) {
        List<String> said = stems(sentence.text());
        Set<String> known = Set.copyOf(stems(cited));
        return said.isEmpty()
                ? 1
                : (double) said.stream().filter(known::contains).count() / said.size();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Both stemmers, for a stem that the wrong language's makes is the same on both sides. */
    private static List<String> stems(String text) {
        UnaryOperator<String> english = Stemming.inLanguage("en");
        UnaryOperator<String> german = Stemming.inLanguage("de");
        return words(text).stream()
                .filter(word -> word.length() >= CONTENT_WORD)
                .map(word -> german.apply(english.apply(word)))
                .collect(Collectors.toList());
    }
}
