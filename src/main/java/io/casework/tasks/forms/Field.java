package io.casework.tasks.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a form asks.
 *
 * @param choices what can be chosen, or where to find it; null for what is not chosen
 * @param hiddenWhen each of which hides it: its own condition and those of the groups around it
 */
public record Field(
        String key, String label, Type type, Rules rules, @Nullable Choices choices, List<Condition> hiddenWhen) {

    /** How a field is answered. */
    public enum Type {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE,
        CHOICES,
        DATE,
        TIME,
        DATE_TIME
    }

    /** Bounds of an answer; null where there are none. */
    record Rules(
            boolean required,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimalDigits,
            boolean numberAsText,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Pattern pattern,
            @Nullable Likeness likeness) {}

    /** What a text has to look like. */
    enum Likeness {
        EMAIL("^[^\\s@]{1,64}@[^\\s@]{1,190}$", "must be an e-mail address"),
        PHONE("^\\+?[0-9 ()/.-]{3,40}$", "must be a phone number");

        private final Pattern pattern;
        private final String complaint;

        Likeness(String pattern, String complaint) {
            this.pattern = Pattern.compile(pattern);
            this.complaint = complaint;
        }

        boolean refuses(String text) {
            return !pattern.matcher(text).find();
        }

        String complaint() {
            return complaint;
        }
    }

    /**
     * @param values fixed ones
     * @param dataKey names the list in the form's data that has them instead
     */
    record Choices(List<Object> values, @Nullable String dataKey) {}
}
