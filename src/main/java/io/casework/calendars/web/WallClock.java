package io.casework.calendars.web;

import io.casework.calendars.Hours;
import org.jspecify.annotations.Nullable;

/** Times of day as people write them: {@code 09:30}, and {@code 24:00} for the midnight that ends a day. */
final class WallClock {

    static final String PATTERN = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
    static final String RULE = "must be a time such as 09:30, at most 24:00";

    private WallClock() {}

    static Hours hours(String opens, String closes) {
        return new Hours(minutes(opens), minutes(closes));
    }

    static String opens(Hours hours) {
        return text(hours.opens());
    }

    static String closes(Hours hours) {
        return text(hours.closes());
    }

    static @Nullable String opensOrNothing(@Nullable Hours hours) {
        return hours == null ? null : opens(hours);
    }

    static @Nullable String closesOrNothing(@Nullable Hours hours) {
        return hours == null ? null : closes(hours);
    }

    private static int minutes(String text) {
        return Integer.parseInt(text, 0, 2, 10) * 60 + Integer.parseInt(text, 3, 5, 10);
    }

    private static String text(int minutes) {
        int minute = minutes % 60;
        int hour = minutes / 60;
        return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }
}
