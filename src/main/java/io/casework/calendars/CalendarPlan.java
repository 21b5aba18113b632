package io.casework.calendars;

import java.util.List;

/**
 * When somebody works, as an administrator says it.
 *
 * @param timeZone such as {@code Europe/Berlin}
 * @param teams ids of the teams that work so; a team has one calendar at most
 * @param byDefault whether teams without a calendar work so; one calendar at most says so
 */
public record CalendarPlan(
        String name,
        String timeZone,
        List<OpeningHours> hours,
        List<Holiday> holidays,
        List<String> teams,
        boolean byDefault) {}
