package io.casework.messaging.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Makes text of bytes, whatever their sender called them. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> SAY_NOTHING = Set.of("us-ascii", "ascii", "unknown-8bit", "x-unknown", "utf-7");

    /** What mailers write is the smaller set; what they send is the larger one. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j");

    private static final Pattern IN_HTML =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    /** Trusts the sender as long as the bytes agree; then UTF-8, then what they look like. */
    static String decode(byte[] bytes, @Nullable String declared) {
        return named(declared)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, likely(bytes, named(declared))));
    }

    /** What a page says about itself. */
    static @Nullable String inHtml(byte[] page) {
        int length = Math.min(page.length, 2048);
        Matcher found = IN_HTML.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1) : null;
    }

    private static Optional<Charset> named(@Nullable String name) {
        String key = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || SAY_NOTHING.contains(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Empty when the bytes are no text of this charset. */
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Western languages write few letters beyond ASCII, and a detector takes those few for Greek. */
    private static Charset likely(byte[] bytes, Optional<Charset> declared) {
        if (isMostlyAscii(bytes)) {
            return WINDOWS_1252;
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return named(detector.getDetectedCharset()).or(() -> declared).orElse(WINDOWS_1252);
    }

    private static boolean isMostlyAscii(byte[] bytes) {
        int beyond = 0;
        for (byte one : bytes) {
            beyond += one < 0 ? 1 : 0;
        }
        return beyond * 4 < bytes.length;
    }
}
