package io.casework.engine.gate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments, durations, working time and repetitions. A literal has to be sensible; a variable is checked when it is used. */
final class TimeValues {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern DURATION = Pattern.compile(
            "P(?=[\\dT])((?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,5}D)?)(T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,8}S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{0,6})/(?:[^/]{1,40}/)?(P[^/]{1,40})");
    private static final Pattern CRON = Pattern.compile("[0-5]?\\d [0-5]?\\d( [\\d*?,/A-Za-z#-]{1,40}){4,5}");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Duration LONGEST = Duration.ofDays(RULES.limit("timerDays"));
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(RULES.limit("cycleMinutes"));
    private static final Duration SHORTEST_ENDLESS = Duration.ofMinutes(RULES.limit("endlessMinutes"));
    private static final int MOST_CYCLES = RULES.limit("cycles");

    private TimeValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of(
                "timer-date",
                        literalOrVariable(
                                value -> isDate(value) || WorkingSpan.isWritten(value), Complaint.of("timer-date")),
                "timer-duration", literalOrVariable(TimeValues::isDuration, Complaint.of("timer-duration")),
                "timer-cycle", ValueCheck.holds(TimeValues::isCycle, Complaint.of("timer-cycle")),
                "due",
                        ValueCheck.holds(TimeValues::isDue, Complaint.of("timer-date"))
                                .or(TimeValues::moment));
    }

    private static ValueCheck literalOrVariable(Predicate<String> literal, Complaint unreadable) {
        ValueCheck variable = ExpressionValues.variable();
        return (value, context) -> {
            if (literal.test(value)) {
                return null;
            }
            Complaint otherwise = misplaced(value, unreadable);
            return otherwise != null ? otherwise : variable.check(value, context);
        };
    }

    private static @Nullable Complaint misplaced(String value, Complaint unreadable) {
        if (WorkingSpan.isMeant(value)) {
            return Complaint.of("working-time");
        }
        return ModelText.isPlain(value) ? unreadable : null;
    }

    private static @Nullable Complaint moment(String value, ModelContext context) {
        Complaint misshapen = Complaint.of("timer-date.expression");
        if (WorkingSpan.isMeant(value)) {
            return Complaint.of("working-time");
        }
        return ExpressionValues.complaint(value, context.catalogue(), ModelText::isOneExpression, misshapen);
    }

    private static boolean isDue(String value) {
        return isDate(value) || isDuration(value) || WorkingSpan.isWritten(value);
    }

    private static boolean isDate(String value) {
        Matcher date = DATE.matcher(value);
        try {
            return date.matches() && LocalDate.parse(date.group(1)).getYear() > 2000;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        return length(value)
                .filter(length -> length.compareTo(Duration.ofSeconds(1)) >= 0 && length.compareTo(LONGEST) <= 0)
                .isPresent();
    }

    /** Months count 30 days, years 365: near enough for a limit. */
    private static Optional<Duration> length(String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String days = parts.group(1);
        Period period = days.isEmpty() ? Period.ZERO : Period.parse("P" + days);
        Duration time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
        return Optional.of(time.plusDays(period.getYears() * 365L + period.getMonths() * 30L + period.getDays()));
    }

    private static boolean isCycle(String value) {
        Matcher cycle = CYCLE.matcher(value);
        if (!cycle.matches()) {
            return CRON.matcher(value).matches();
        }
        Optional<Duration> length = length(cycle.group(2)).filter(each -> each.compareTo(LONGEST) <= 0);
        boolean endless = cycle.group(1).isEmpty();
        Duration shortest = endless ? SHORTEST_ENDLESS : SHORTEST_CYCLE;
        boolean starts = value.indexOf('/') == value.lastIndexOf('/') || isDate(value.split("/")[1]);
        return starts
                && length.filter(each -> each.compareTo(shortest) >= 0).isPresent()
                && (endless || Integer.parseInt(cycle.group(1)) <= MOST_CYCLES);
    }
}
