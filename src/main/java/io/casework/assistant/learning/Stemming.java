package io.casework.assistant.learning;

import java.util.function.UnaryOperator;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/** Cuts the words of one text to their stems. */
@FunctionalInterface
public interface Stemming {

    /** For texts in English. */
    Stemming ENGLISH = text -> inLanguage("en");

    /** Leaves words as they are. */
    Stemming NONE = text -> UnaryOperator.identity();

    /** The stemmer for the words of this text; the stemmer itself is not safe for several threads. */
    UnaryOperator<String> of(String text);

    /** Words of languages other than English and German stay as they are. */
    static UnaryOperator<String> inLanguage(String language) {
        return switch (language) {
            case "en" -> snowball(new EnglishStemmer());
            case "de" -> snowball(new GermanStemmer());
            default -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<String> snowball(SnowballStemmer program) {
        return word -> {
            program.setCurrent(word);
            program.stem();
            return program.getCurrent();
        };
    }
}
