package io.casework.calendars;

import java.util.Comparator;

/** What a team works every week on this day; a day may have several. */
public record OpeningHours(Weekday weekday, Hours hours) {

    static final Comparator<OpeningHours> IN_ORDER = Comparator.comparing(OpeningHours::weekday)
            .thenComparing(opening -> opening.hours().opens());
}
