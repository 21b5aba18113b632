package io.casework.engine.gate;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Working time as a model writes it where the engine takes a date: <code>${workingDays(3)}</code> or
 * <code>${workingHours(4)}</code>, to the letter. It looks like a function so that any modeler keeps it, and is none: no
 * expression can call it, and nothing can be computed with it.
 */
public record WorkingSpan(Unit unit, int amount) {

    private static final Pattern WRITTEN = pattern("working-time");
    private static final Pattern MEANT = pattern("working-time-meant");

    public enum Unit {
        DAYS("Days"),
        HOURS("Hours");

        private final String written;

        Unit(String written) {
            this.written = written;
        }

        private static Unit of(String written) {
            return written.equals(DAYS.written) ? DAYS : HOURS;
        }
    }

    public static Optional<WorkingSpan> read(String text) {
        Matcher span = WRITTEN.matcher(text);
        return span.matches()
                ? Optional.of(new WorkingSpan(Unit.of(span.group(1)), Integer.parseInt(span.group(2))))
                : Optional.empty();
    }

    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Whether somebody had working time in mind, well written or not. */
    static boolean isMeant(String text) {
        return MEANT.matcher(text).matches();
    }

    public String written() {
        return "${working" + unit.written + '(' + amount + ")}";
    }

    private static Pattern pattern(String type) {
        RuleBook.ValueRule rule =
                Objects.requireNonNull(RuleBook.shipped().values().get(type), type);
        return Pattern.compile(Objects.requireNonNull(rule.pattern(), type));
    }
}
