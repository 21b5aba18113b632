package io.casework.engine.workers;

import io.casework.shared.Keyed;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A fact that goes into a step or comes out of it.
 *
 * @param value a text of at most 255 characters, a number, true or false, or for a date an instant with
 *     offset; null for no value
 */
public record StepValue(@NotNull Kind type, @Nullable Object value) {

    static final int LONGEST_TEXT = 255;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    public enum Kind implements Keyed {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE
    }

    /** What is no fact that a worker can be given. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /** Of a value as the engine keeps it. */
    static StepValue of(@Nullable Object kept) {
        if (kept instanceof Date date) {
            return new StepValue(Kind.DATE, date.toInstant().toString());
        }
        if (kept instanceof Boolean) {
            return new StepValue(Kind.BOOLEAN, kept);
        }
        if (kept instanceof Integer || kept instanceof Long || kept instanceof Short) {
            return new StepValue(Kind.INTEGER, kept);
        }
        if (kept instanceof Number) {
            return new StepValue(Kind.NUMBER, kept);
        }
        return new StepValue(Kind.STRING, kept instanceof String ? kept : null);
    }

    /**
     * The value as the engine keeps it.
     *
     * @throws Unfit when it is not of the type that it says, or too large for a fact
     */
    @Nullable
    Object kept() throws Unfit {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case STRING -> text();
            case INTEGER -> integer();
            case NUMBER -> number();
            case BOOLEAN -> flag();
            case DATE -> Date.from(instant());
        };
    }

    private String text() throws Unfit {
        if (!(value instanceof String text)) {
            throw new Unfit("is no text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Unfit("is longer than " + LONGEST_TEXT + " characters");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Unfit("is not a valid text");
        }
        return text;
    }

    private Object integer() throws Unfit {
        if (value instanceof BigInteger large && large.abs().compareTo(LARGEST) > 0) {
            throw new Unfit("is too large");
        }
        if (value instanceof Integer || value instanceof Long) {
            return value;
        }
        throw new Unfit("is no whole number");
    }

    private Object number() throws Unfit {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new Unfit("is no number");
    }

    private Object flag() throws Unfit {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new Unfit("is neither true nor false");
    }

    private Instant instant() throws Unfit {
        Instant instant = value instanceof String text ? parsed(text) : null;
        if (instant == null || instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new Unfit("is no instant with offset between the years 1900 and 2200");
        }
        return instant;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
