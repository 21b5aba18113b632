package io.casework.calendars;

/**
 * A kept calendar.
 *
 * @param version grows with every change, of its teams too
 */
public record BusinessCalendar(String id, CalendarPlan plan, int version) {}
