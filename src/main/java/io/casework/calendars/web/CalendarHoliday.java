package io.casework.calendars.web;

import io.casework.calendars.Holiday;
import io.casework.shared.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is not like its weekday.
 *
 * @param opens with {@code closes}: what the team works on that date all the same; without: nothing
 */
record CalendarHoliday(
        @NotNull LocalDate date,
        @NotBlank @Text(max = 200, singleLine = true) String name,
        @Nullable @Pattern(regexp = WallClock.PATTERN, message = WallClock.RULE) String opens,
        @Nullable @Pattern(regexp = WallClock.PATTERN, message = WallClock.RULE) String closes) {

    static CalendarHoliday of(Holiday holiday) {
        return new CalendarHoliday(
                holiday.day(),
                holiday.name(),
                WallClock.opensOrNothing(holiday.hours()),
                WallClock.closesOrNothing(holiday.hours()));
    }

    @AssertTrue(message = "must say both when it opens and when it closes, or neither")
    private boolean isWhole() {
        return (opens == null) == (closes == null);
    }

    Holiday toHoliday() {
        return new Holiday(date, name, opens == null || closes == null ? null : WallClock.hours(opens, closes));
    }
}
