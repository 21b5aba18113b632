package io.casework.engine.gate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads bytes as UTF-8 and as nothing else, so that what the gate reads is what the engine will read. */
final class Utf8 {

    private static final Pattern DECLARATION = Pattern.compile(
            "^<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1(\\s+encoding\\s*=\\s*([\"'])([A-Za-z0-9._-]{1,40})\\3)?"
                    + "(\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\6)?\\s*\\?>");

    private Utf8() {}

    static String read(byte[] content, int mostBytes) {
        if (content.length > mostBytes) {
            throw new Unreadable("file-too-large", mostBytes / 1024);
        }
        if (content.length == 0) {
            throw new Unreadable("file-empty");
        }
        String text = withoutMark(decode(content));
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("encoding");
        }
        return text;
    }

    /** A declaration may say UTF-8 or nothing; any other would make the engine read other characters than we do. */
    static void checkDeclaration(String xml) {
        if (!xml.startsWith("<?xml") || xml.startsWith("<?xml-")) {
            return;
        }
        Matcher declaration = DECLARATION.matcher(xml);
        if (!declaration.find()) {
            throw new Unreadable("xml-declaration");
        }
        String encoding = declaration.group(4);
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new Unreadable("encoding.declared");
        }
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("encoding");
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
