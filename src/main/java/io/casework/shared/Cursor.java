package io.casework.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The sort keys of the last row of a page, in an opaque form that a client hands back to read on. */
public record Cursor(List<String> keys) {

    private static final int LONGEST = 2_000;

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws Problem.InvalidInput when it was not written by this class or has another number of keys
     */
    public static Cursor decode(String text, int expectedKeys) {
        List<String> keys = parse(text);
        if (keys.size() != expectedKeys) {
            throw invalid();
        }
        return new Cursor(keys);
    }

    public String encode() {
        String joined = keys.stream().map(Cursor::escape).collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> parse(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Arrays.stream(joined.split("&", -1)).map(Cursor::unescape).toList();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String escape(String key) {
        return key.replace("%", "%25").replace("&", "%26");
    }

    private static String unescape(String key) {
        return key.replace("%26", "&").replace("%25", "%");
    }

    private static Problem.InvalidInput invalid() {
        return new Problem.InvalidInput("cursor", "is not a cursor of this list");
    }
}
