package io.casework.engine.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says, apart from any language.
 *
 * @param key of the sentence: {@code start-events.none} is said under the rule {@code start-events}
 * @param arguments for the numbered places of the sentence
 * @param detail for the place {@code {detail}} of the sentence
 * @param setting of the element, which the sentence is about
 */
public record Wording(String key, List<String> arguments, @Nullable Phrase detail, @Nullable String setting) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /**
     * A part of a sentence.
     *
     * @param arguments for its numbered places
     */
    public record Phrase(String key, List<String> arguments) {

        public Phrase {
            arguments = List.copyOf(arguments);
        }

        static Phrase of(String key, Object... shown) {
            return new Phrase(key, texts(shown));
        }

        String english() {
            return RuleBook.shipped().phrase(this);
        }
    }

    String rule() {
        return key.replaceFirst("\\..*", "");
    }

    static List<String> texts(Object... shown) {
        return java.util.Arrays.stream(shown).map(String::valueOf).toList();
    }
}
