package io.casework.engine.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The value types of a form's settings. Labels are text, expressions are FEEL, keys are plain names. */
final class FormValues {

    private static final int LONGEST = 10_000;
    private static final Set<String> UNSAFE_KEYS =
            Set.of("__proto__", "constructor", "prototype", "toString", "valueOf");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern TARGET = Pattern.compile("\\]\\s*[(\\[:]\\s*<?\\s*([^)\\s>]*)");
    private static final Pattern SAFE_TARGET =
            Pattern.compile("https://[^\\s\"'<>\\\\]+|mailto:[^\\s\"'<>\\\\]+|/[^/\\\\][^\\s\"'<>\\\\]*|");
    private static final Complaint SHAPE = Complaint.of("form-value", "The setting has a value that it can't have.");
    private static final Complaint KEY = Complaint.of(
            "form-key",
            "A field's key consists of letters, digits and '_', and starts with a letter.",
            "Choose another key.");
    private static final Complaint HTML = Complaint.of(
            "form-html",
            "The text holds HTML, or a picture or link that could load or run something.",
            "Write it as plain text; links start with https://.");

    private FormValues() {}

    static @Nullable Complaint check(JsonNode value, String type) {
        if (type.startsWith("one-of:")) {
            return that(List.of(type.substring(7).split("\\|", -1)).contains(text(value)));
        }
        return switch (type) {
            case "text", "markdown" -> words(value);
            case "id" -> that(text(value).matches("[A-Za-z_][\\w.-]{0,127}"));
            case "key" -> key(text(value));
            case "boolean" -> that(value.isBoolean());
            case "flag" -> value.isBoolean() ? null : feel(value);
            case "integer" -> that(value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0);
            case "repetitions" -> that(value.isIntegralNumber() && value.canConvertToInt() && value.intValue() <= 20);
            case "number" -> that(value.isNumber() || text(value).matches("-?\\d{1,15}(\\.\\d{1,15})?"));
            case "bound" ->
                value.isNumber()
                        ? null
                        : text(value).startsWith("=")
                                ? feel(value)
                                : that(text(value).matches("-?\\d{0,15}"));
            case "columns" ->
                that(value.isNull() || (value.isIntegralNumber() && value.asInt() >= 1 && value.asInt() <= 16));
            case "scalar" ->
                value.isString() ? words(value) : that(value.isNumber() || value.isBoolean() || value.isNull());
            case "regex" -> SafePattern.check(text(value));
            case "feel" -> feel(value);
            default -> throw new IllegalStateException(type);
        };
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "\0";
    }

    private static @Nullable Complaint that(boolean fulfilled) {
        return fulfilled ? null : SHAPE;
    }

    private static @Nullable Complaint key(String key) {
        return key.matches("[A-Za-z][A-Za-z0-9_]{0,63}") && !UNSAFE_KEYS.contains(key) ? null : KEY;
    }

    /** A text that starts with '=' is FEEL to the browser, whatever the setting. */
    private static @Nullable Complaint words(JsonNode value) {
        String text = text(value);
        if (!value.isString() || text.length() > LONGEST) {
            return SHAPE;
        }
        if (text.startsWith("=")) {
            return feel(value);
        }
        return MARKUP.matcher(text).find() || hasUnsafeLink(text) ? HTML : templates(text);
    }

    private static boolean hasUnsafeLink(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return text.contains("![")
                || lower.contains("javascript:")
                || lower.contains("&#")
                || lower.contains("data:")
                || TARGET.matcher(text)
                        .results()
                        .anyMatch(link -> !SAFE_TARGET.matcher(link.group(1)).matches());
    }

    /** {@code {{name}}} shows a value; sections and loops of the template language aren't needed. */
    private static @Nullable Complaint templates(String text) {
        int open = text.indexOf("{{");
        while (open >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                return SHAPE;
            }
            Complaint complaint = expression(text.substring(open + 2, close).strip());
            if (complaint != null) {
                return complaint;
            }
            open = text.indexOf("{{", close);
        }
        return null;
    }

    private static @Nullable Complaint feel(JsonNode value) {
        return text(value).startsWith("=") ? expression(text(value).substring(1).strip()) : SHAPE;
    }

    private static @Nullable Complaint expression(String text) {
        try {
            FeelParser.checkExpression(text, RuleBook.shipped().feelFunctions());
            return null;
        } catch (Unparsable refused) {
            return Complaint.of("feel-refused", "The FEEL expression is not allowed: " + refused.reason() + ".");
        }
    }
}
