package io.casework.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says of an incident what others of its kind have in common. What is quoted, addresses, numbers and ids are blanked: they
 * tell one from the other, and may be a customer's.
 */
final class PlainCause {

    static final String NO_WORDS = "No reason was given.";

    private static final String BLANK = "…";
    private static final int MOST_READ = 2_000;
    private static final int LONGEST = 240;
    private static final int ID_BYTES = 16;
    private static final Pattern FIRST_LINE = Pattern.compile("[^\\r\\n]*\\p{L}[^\\r\\n]*");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+(?=:|$)");
    private static final List<Pattern> BLANKED = List.of(
            Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]*://\\S+"),
            Pattern.compile("[^\\s<>\"',;:()]+@[^\\s<>\"',;:()]+"),
            Pattern.compile("\"[^\"]*(\"|$)|“[^”]*(”|$)|„[^“”]*([“”]|$)|«[^»]*(»|$)|`[^`]*(`|$)"),
            Pattern.compile("(?<![\\p{L}\\p{N}])['‘][^'’]*(['’]|$)"),
            Pattern.compile("[\\p{L}_#+-]*\\p{N}[\\p{L}\\p{N}_.:/+-]*"));

    private PlainCause() {}

    /** @param message as the engine keeps it */
    static String words(FailureKind kind, @Nullable String message) {
        String line = firstLine(message);
        return kind == FailureKind.WORKER ? code(line) : blanked(line);
    }

    /** The same for all incidents that have it all in common. */
    static String id(@Nullable String flow, @Nullable String step, FailureKind kind, String words) {
        String all = String.join("\n", String.valueOf(flow), String.valueOf(step), kind.key(), words);
        return HexFormat.of().formatHex(sha256(all), 0, ID_BYTES);
    }

    private static String firstLine(@Nullable String message) {
        String read = message == null ? "" : message.substring(0, Math.min(message.length(), MOST_READ));
        Matcher line = FIRST_LINE.matcher(read);
        return line.find() ? line.group().strip() : "";
    }

    /** Nobody knows what others write into a reason; a code is one of a few by its nature. */
    private static String code(String line) {
        Matcher code = CODE.matcher(line);
        return code.lookingAt() ? code.group() : NO_WORDS;
    }

    private static String blanked(String line) {
        String words = line;
        for (Pattern pattern : BLANKED) {
            words = pattern.matcher(words).replaceAll(BLANK);
        }
        words = words.replaceAll("…([\\s,.:;/()-]*…)+", BLANK)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (words.isEmpty()) {
            return NO_WORDS;
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + BLANK;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
