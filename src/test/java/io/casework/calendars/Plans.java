package io.casework.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds calendars out of short words. */
final class Plans {

    private Plans() {}

    /** Monday to Friday, nine to five. */
    static CalendarPlan office(String zone, Holiday... holidays) {
        return plan(zone, week("mon-fri 09:00-17:00"), holidays);
    }

    static CalendarPlan plan(String zone, List<OpeningHours> hours, Holiday... holidays) {
        return new CalendarPlan("Calendar", zone, hours, List.of(holidays), List.of(), false);
    }

    /** Such as {@code "mon-fri 09:00-12:00 13:00-17:00, sat 10:00-14:00"}. */
    static List<OpeningHours> week(String text) {
        List<OpeningHours> week = new ArrayList<>();
        for (String part : text.split(", ")) {
            String[] words = part.split(" ");
            String[] days = words[0].split("-");
            for (int day = day(days[0]); day <= day(days[days.length - 1]); day++) {
                for (int i = 1; i < words.length; i++) {
                    week.add(new OpeningHours(Weekday.values()[day], hours(words[i])));
                }
            }
        }
        return week;
    }

    static Holiday free(String day) {
        return new Holiday(LocalDate.parse(day), "Holiday", null);
    }

    static Holiday shortDay(String day, String hours) {
        return new Holiday(LocalDate.parse(day), "Short day", hours(hours));
    }

    static Hours hours(String text) {
        String[] ends = text.split("-");
        return new Hours(minutes(ends[0]), minutes(ends[1]));
    }

    private static int minutes(String text) {
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    /** The days of the week from Monday, 0, to Sunday. */
    private static int day(String name) {
        return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").indexOf(name);
    }
}
