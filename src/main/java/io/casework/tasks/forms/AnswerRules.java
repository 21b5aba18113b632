package io.casework.tasks.forms;

import io.casework.tasks.forms.Answers.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each type of field takes for an answer. */
final class AnswerRules {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_MATCHED = 500;
    private static final int LONGEST_NUMBER = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private AnswerRules() {}

    /** @throws Refusal when it is no answer to the field */
    static @Nullable Object accepted(Field field, @Nullable Object value, List<Object> choices) {
        if (value == null || isEmpty(field, value)) {
            require(!field.rules().required(), "is required");
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field.rules(), value);
            case NUMBER -> number(field.rules(), value);
            case YES_NO -> yesNo(value);
            case CHOICE -> choice(value, choices);
            case CHOICES -> choices(value, choices);
            case DATE -> moment(value, AnswerRules::date, "must be a date such as 2026-11-22");
            case TIME -> moment(value, LocalTime::parse, "must be a time such as 14:30");
            case DATE_TIME -> moment(value, AnswerRules::instant, "must be a date and time such as 2026-11-22T14:30Z");
        };
    }

    private static boolean isEmpty(Field field, Object value) {
        return (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (field.type() == Field.Type.YES_NO
                        && Boolean.FALSE.equals(value)
                        && field.rules().required());
    }

    private static String text(Field.Rules rules, Object value) {
        require(value instanceof String, "must be a text");
        String text = (String) value;
        int longest = rules.maxLength() == null ? LONGEST_TEXT : Math.min(rules.maxLength(), LONGEST_TEXT);
        require(text.length() <= longest, "must be at most " + longest + " characters long");
        require(
                rules.minLength() == null || text.length() >= rules.minLength(),
                "must be at least " + rules.minLength() + " characters long");
        require(isClean(text), "contains a character that is not text");
        if (rules.pattern() != null) {
            require(text.length() <= LONGEST_MATCHED, "must be at most " + LONGEST_MATCHED + " characters long");
            require(rules.pattern().matcher(new LimitedText(text)).find(), "has the wrong form");
        }
        if (rules.likeness() != null) {
            require(!rules.likeness().refuses(text), rules.likeness().complaint());
        }
        return text;
    }

    private static boolean isClean(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static Object number(Field.Rules rules, Object value) {
        BigDecimal number = decimal(rules, value);
        require(rules.min() == null || number.compareTo(rules.min()) >= 0, "must be at least " + rules.min());
        require(rules.max() == null || number.compareTo(rules.max()) <= 0, "must be at most " + rules.max());
        require(
                rules.decimalDigits() == null || number.stripTrailingZeros().scale() <= rules.decimalDigits(),
                "must have at most " + rules.decimalDigits() + " decimal digits");
        return simplest(number);
    }

    private static BigDecimal decimal(Field.Rules rules, Object value) {
        boolean asText = rules.numberAsText() && value instanceof String;
        String digits = String.valueOf(value);
        require((value instanceof Number || asText) && digits.length() <= LONGEST_NUMBER, "must be a number");
        try {
            BigDecimal number = new BigDecimal(digits);
            require(Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER, "is out of range");
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal("must be a number");
        }
    }

    private static Object simplest(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return number.doubleValue();
        }
    }

    private static Object yesNo(Object value) {
        require(value instanceof Boolean, "must be true or false");
        return (Boolean) value;
    }

    private static Object choice(@Nullable Object value, List<Object> choices) {
        return choices.stream()
                .filter(choice -> choice.equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("is not one of the choices"));
    }

    private static List<Object> choices(Object value, List<Object> choices) {
        require(value instanceof List<?>, "must be a list of choices");
        List<Object> chosen =
                ((List<?>) value).stream().map(one -> choice(one, choices)).toList();
        require(chosen.stream().distinct().count() == chosen.size(), "names a choice twice");
        return chosen;
    }

    private static <T> T moment(Object value, Function<String, T> reading, String complaint) {
        require(value instanceof String text && text.length() <= LONGEST_NUMBER, complaint);
        try {
            return reading.apply((String) value);
        } catch (DateTimeException e) {
            throw new Refusal(complaint);
        }
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        require(date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR, "must be in the years 1900 to 2199");
        return date;
    }

    private static Instant instant(String text) {
        OffsetDateTime moment = withOffset(text);
        date(moment.toLocalDate().toString());
        return moment.toInstant();
    }

    private static OffsetDateTime withOffset(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        }
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new Refusal(complaint);
        }
    }
}
