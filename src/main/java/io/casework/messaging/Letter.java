package io.casework.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a mail, as plain text and as simple mark-up.
 *
 * @param language in which it is written
 * @param quoteTitle what stands above what the mail answers
 * @param quote what the mail answers; readers fold it away
 */
record Letter(
        String language, String text, @Nullable String signature, @Nullable String quoteTitle, @Nullable String quote) {

    private static final int LONGEST_QUOTE = 10_000;
    private static final Pattern OUR_LINK =
            Pattern.compile("https?://[\\w.:/-]+/(?:survey/[\\w-]{43}\\?score=[1-5]|unsubscribe/[\\w-]{43})");

    Letter {
        quote = quote == null || quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + " …";
    }

    String plain() {
        List<String> parts = new ArrayList<>(List.of(text.strip()));
        if (signature != null) {
            parts.add(signature);
        }
        if (quote != null) {
            parts.add(quoteTitle + "\n"
                    + quote.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts) + "\n";
    }

    String html() {
        String quoted = quote == null
                ? ""
                : "<p>%s</p><blockquote type=\"cite\">%s</blockquote>"
                        .formatted(HtmlUtils.htmlEscape(String.valueOf(quoteTitle), "UTF-8"), paragraphs(quote));
        return "<!DOCTYPE html><html lang=\"%s\"><body>%s%s%s</body></html>"
                .formatted(language, linked(paragraphs(text)), signature == null ? "" : paragraphs(signature), quoted);
    }

    /** Makes our own links ones to click; nothing else that a text names becomes one. */
    private static String linked(String html) {
        return OUR_LINK.matcher(html).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String paragraphs(String plain) {
        return plain.strip()
                .replace("\r\n", "\n")
                .replaceAll("\n{2,}", "\n\n")
                .lines()
                .map(line -> line.isBlank() ? "</p><p dir=\"auto\">" : HtmlUtils.htmlEscape(line, "UTF-8") + "<br>")
                .collect(Collectors.joining("", "<p dir=\"auto\">", "</p>"));
    }
}
