package io.casework.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How a file begins if it is text, in one of the encodings that contain ASCII or in UTF-16.
 *
 * @param words lower case, without the byte order mark and leading space; one NUL when the bytes are no text
 */
record TextStart(String words) {

    private static final List<String> ACTIVE =
            List.of("\0", "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?", "#!");

    static TextStart of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String marked = text.replaceFirst("^(\\xef\\xbb\\xbf|\\xff\\xfe|\\xfe\\xff)", "");
        boolean isWide = marked.length() == text.length() - 2;
        return new TextStart(
                isWide || text.indexOf('\0') < 0
                        ? marked.replace("\0", "").stripLeading().toLowerCase(Locale.ROOT)
                        : "\0");
    }

    /** Whether no browser or shell would take it for a page, a picture or a program. */
    boolean isPassive() {
        return ACTIVE.stream().noneMatch(words::startsWith);
    }
}
