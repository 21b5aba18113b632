package io.casework.calendars.web;

import io.casework.calendars.OpeningHours;
import io.casework.calendars.Weekday;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Opening hours of a weekday.
 *
 * @param closes at most 24:00; hours over midnight are two entries
 */
record CalendarOpening(
        @NotNull Weekday weekday,
        @NotNull @Pattern(regexp = WallClock.PATTERN, message = WallClock.RULE) String opens,
        @NotNull @Pattern(regexp = WallClock.PATTERN, message = WallClock.RULE) String closes) {

    static CalendarOpening of(OpeningHours opening) {
        return new CalendarOpening(
                opening.weekday(), WallClock.opens(opening.hours()), WallClock.closes(opening.hours()));
    }

    OpeningHours toOpening() {
        return new OpeningHours(weekday, WallClock.hours(opens, closes));
    }
}
