package io.casework.calendars;

/**
 * A stretch of a day in which a team works, in minutes of the wall clock since midnight.
 *
 * @param opens 0 to 1439
 * @param closes after {@code opens}; 1440 is midnight, where the next day may go on
 */
public record Hours(int opens, int closes) {

    static final int DAY = 24 * 60;

    boolean isSane() {
        return opens >= 0 && opens < closes && closes <= DAY;
    }

    int minutes() {
        return closes - opens;
    }
}
