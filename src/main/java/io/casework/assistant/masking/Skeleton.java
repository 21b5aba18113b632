package io.casework.assistant.masking;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a reader sees it: without invisible characters, and with wide or styled letters and digits as plain ones, so
 * that nothing hides behind how it is written.
 *
 * @param origin of each character its index in the original, and behind them the original's length
 */
record Skeleton(String text, int[] origin) {

    static Skeleton of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 1];
        for (int at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
            String shown = shown(original.codePointAt(at));
            for (int i = 0; i < shown.length(); i++) {
                origin[plain.length() + i] = at;
            }
            plain.append(shown);
        }
        origin[plain.length()] = original.length();
        return new Skeleton(plain.toString(), Arrays.copyOf(origin, plain.length() + 1));
    }

    Span inOriginal(Span span) {
        return new Span(origin[span.start()], origin[span.end()], span.kind());
    }

    private static String shown(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(codePoint);
        }
        if (Character.getType(codePoint) == Character.FORMAT) {
            return "";
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return plain.length() == Character.charCount(codePoint) ? plain : inOneUnit(codePoint, plain);
    }

    /** A styled digit takes two units and its plain form one; what would grow stays as it is. */
    private static String inOneUnit(int codePoint, String plain) {
        return plain.length() == 1 ? plain : Character.toString(codePoint);
    }
}
