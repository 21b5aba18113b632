package io.casework.assistant.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values back into a text that arrives in pieces, wherever it is cut: what may be the beginning of a placeholder
 * waits for the rest of it. It is for one thread.
 */
public final class Unmasking {

    /** What a placeholder may begin with, or half a character. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:\\[(?:[A-Za-z]{1,40}(?:_\\d{0,6})?)?|[\\uD800-\\uDBFF])\\z");

    private final Mask mask;
    private String waiting = "";

    Unmasking(Mask mask) {
        this.mask = mask;
    }

    /** What of this piece, and of what waited, can be read now. */
    public String more(String piece) {
        String text = waiting + piece;
        Matcher unfinished = UNFINISHED.matcher(text);
        int end = unfinished.find() ? unfinished.start() : text.length();
        waiting = text.substring(end);
        return mask.unmask(text.substring(0, end));
    }
}
