package io.casework.assistant.learning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text and the few signs that carry meaning. */
final class Tokens {

    /** What comes later in a text adds time, not certainty. */
    private static final int MOST_CHARACTERS = 16_000;

    private static final int MOST_TOKENS = 2_000;
    private static final int LONGEST_TOKEN = 40;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+|[?!$€£%]");

    private Tokens() {}

    static List<String> of(String text) {
        return TOKEN.matcher(normalised(text))
                .results()
                .limit(MOST_TOKENS)
                .map(MatchResult::group)
                .map(Tokens::shortened)
                .toList();
    }

    private static String normalised(String text) {
        String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String visible = INVISIBLE.matcher(start).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    private static String shortened(String token) {
        return token.length() > LONGEST_TOKEN ? token.substring(0, LONGEST_TOKEN) : token;
    }
}
