package io.casework.insights;

import io.casework.shared.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that figures are of, both with them.
 *
 * @param from the first
 * @param to the last
 */
public record DateSpan(LocalDate from, LocalDate to) {

    private static final long MOST_DAYS = 1_100;
    private static final long MOST_BY_DAY = 62;
    private static final long MOST_BY_WEEK = 400;

    /** @throws Problem.InvalidInput when it ends before it begins, or takes more than three years */
    public DateSpan {
        if (to.isBefore(from)) {
            throw new Problem.InvalidInput("to", "must not be before from");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Problem.InvalidInput("from", "must be at most three years before to");
        }
    }

    /** As many days right before. */
    DateSpan previous() {
        return new DateSpan(from.minusDays(days()), from.minusDays(1));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    TrendStep step() {
        return days() <= MOST_BY_DAY ? TrendStep.DAY : days() <= MOST_BY_WEEK ? TrendStep.WEEK : TrendStep.MONTH;
    }

    /** The whole months in it, and the days around them, of which sums are kept. */
    List<Slice> slices() {
        LocalDate firstMonth =
                from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        LocalDate end = to.plusDays(1);
        LocalDate afterMonths = YearMonth.from(end).atDay(1);
        if (!firstMonth.isBefore(afterMonths)) {
            return List.of(new Slice("day", from, end));
        }
        List<Slice> slices = new ArrayList<>(List.of(new Slice("month", firstMonth, afterMonths)));
        if (from.isBefore(firstMonth)) {
            slices.add(new Slice("day", from, firstMonth));
        }
        if (afterMonths.isBefore(end)) {
            slices.add(new Slice("day", afterMonths, end));
        }
        return slices;
    }

    /**
     * Sums of one length.
     *
     * @param span {@code day} or {@code month}
     * @param until without it
     */
    record Slice(String span, LocalDate from, LocalDate until) {}
}
