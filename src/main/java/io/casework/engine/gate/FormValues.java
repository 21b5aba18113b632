package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.FormLanguage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The value types of a form's settings. Labels are text, expressions are FEEL, keys are plain names. */
final class FormValues {

    private static final FormLanguage LANGUAGE = RuleBook.shipped().form();
    private static final int LONGEST = RuleBook.shipped().limit("formText");
    private static final int MOST_REPETITIONS = RuleBook.shipped().limit("formRepetitions");
    private static final Map<String, Pattern> PATTERNS = LANGUAGE.patterns().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, pattern -> Pattern.compile(pattern.getValue())));

    private FormValues() {}

    static @Nullable Complaint check(JsonNode value, String type) {
        if (type.startsWith("one-of:")) {
            return that(List.of(type.substring(7).split("\\|", -1)).contains(text(value)));
        }
        return switch (type) {
            case "text", "markdown" -> words(value);
            case "id" -> that(matches("id", value));
            case "key" -> key(value);
            case "boolean" -> that(value.isBoolean());
            case "flag" -> value.isBoolean() ? null : feel(value);
            case "integer" -> that(value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0);
            case "repetitions" ->
                that(value.isIntegralNumber() && value.canConvertToInt() && value.intValue() <= MOST_REPETITIONS);
            case "number" -> that(value.isNumber() || matches("number", value));
            case "bound" ->
                value.isNumber() ? null : text(value).startsWith("=") ? feel(value) : that(matches("bound", value));
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

    private static boolean matches(String pattern, JsonNode value) {
        return pattern(pattern).matcher(text(value)).matches();
    }

    private static Pattern pattern(String name) {
        return Objects.requireNonNull(PATTERNS.get(name), name);
    }

    private static @Nullable Complaint that(boolean fulfilled) {
        return fulfilled ? null : Complaint.of("form-value");
    }

    private static @Nullable Complaint key(JsonNode value) {
        boolean fine = matches("key", value) && !LANGUAGE.unsafeKeys().contains(text(value));
        return fine ? null : Complaint.of("form-key");
    }

    /** A text that starts with '=' is FEEL to the browser, whatever the setting. */
    private static @Nullable Complaint words(JsonNode value) {
        String text = text(value);
        if (!value.isString() || text.length() > LONGEST) {
            return Complaint.of("form-value");
        }
        if (text.startsWith("=")) {
            return feel(value);
        }
        return pattern("markup").matcher(text).find() || hasUnsafeLink(text)
                ? Complaint.of("form-html")
                : templates(text);
    }

    private static boolean hasUnsafeLink(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return text.contains("![")
                || lower.contains("javascript:")
                || lower.contains("&#")
                || lower.contains("data:")
                || pattern("target").matcher(text).results().anyMatch(link -> !pattern("safeTarget")
                        .matcher(link.group(1))
                        .matches());
    }

    /** {@code {{name}}} shows a value; sections and loops of the template language aren't needed. */
    private static @Nullable Complaint templates(String text) {
        int open = text.indexOf("{{");
        while (open >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                return Complaint.of("form-value");
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
        return text(value).startsWith("=") ? expression(text(value).substring(1).strip()) : Complaint.of("form-value");
    }

    private static @Nullable Complaint expression(String text) {
        try {
            FeelParser.checkExpression(text, RuleBook.shipped().feelFunctions());
            return null;
        } catch (Unparsable refused) {
            return Complaint.of("feel-refused", refused.phrase());
        }
    }
}
