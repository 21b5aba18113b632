package io.casework.messaging.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts from outside as they may be shown and kept. */
final class Words {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern TRAILING = Pattern.compile("(?<![ \\t])[ \\t]++(?=\\n)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{4,}");

    private Words() {}

    /** A field of a head, decoded, on one line, without anything that hides or turns what is written. */
    static String line(@Nullable String header) {
        String text = header == null ? "" : decoded(header);
        String shown = INVISIBLE
                .matcher(Normalizer.normalize(whole(text), Normalizer.Form.NFC))
                .replaceAll(" ");
        return SPACES.matcher(shown).replaceAll(" ").strip();
    }

    /** Lines of text, without what controls a terminal. */
    static String lines(String text) {
        String unix = whole(text).replace("\r\n", "\n").replace('\r', '\n');
        String harmless = CONTROLS.matcher(unix).replaceAll("");
        String calm =
                EMPTY_LINES.matcher(TRAILING.matcher(harmless).replaceAll("")).replaceAll("\n\n\n");
        return calm.strip();
    }

    /** The beginning, with an ellipsis when there is more. */
    static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + '…';
    }

    private static String decoded(String header) {
        try {
            String text = MimeUtility.decodeText(MimeUtility.unfold(header));
            return text.chars().anyMatch(c -> c > 0x7F && c <= 0xFF) && isLatin(text) ? repaired(text) : text;
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    /** Bytes that were no ASCII and came unencoded. */
    private static String repaired(String text) {
        return Charsets.strictly(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .orElse(text);
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }

    /** Without halves of surrogate pairs. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
