package io.casework.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file as it is safe to show and to save: without folders, without characters that control a terminal, a
 * header or the direction of writing, and without an end that Windows would drop.
 */
record FileName(String text) {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*;%\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    static FileName of(@Nullable String sent) {
        String bare = FOLDERS.matcher(sent == null ? "" : sent).replaceFirst("");
        String harmless =
                HARMFUL.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).replaceAll("_");
        String trimmed = EDGES.matcher(harmless).replaceAll("");
        return new FileName(shortened(trimmed.isEmpty() ? "file" : trimmed));
    }

    /** In lower case, without the dot; empty when there is none. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        int cut = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
