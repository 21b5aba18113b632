package io.casework.calendars;

import io.casework.shared.Keyed;
import java.time.DayOfWeek;

/** A day of the week, as the interface and the tables name it. */
public enum Weekday implements Keyed {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
