package io.casework.insights.reasons;

import io.casework.shared.Keyed;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.BiFunction;

/** What runs of a step are told apart by. */
public enum Trait implements Keyed {
    TEAM((run, at) -> run.team()),
    CATEGORY((run, at) -> run.category()),
    TYPE((run, at) -> run.caseType()),
    /** {@code low}, {@code normal}, {@code high}, {@code urgent}, by quarters. */
    PRIORITY((run, at) -> priority(run.priority())),
    VERSION((run, at) -> String.valueOf(run.flowVersion())),
    CHANNEL((run, at) -> run.channel()),
    LANGUAGE((run, at) -> run.language().toLowerCase(Locale.ROOT)),
    TIER((run, at) -> run.tier()),
    /** The day of the week on which the step could begin. */
    WEEKDAY((run, at) -> at.getDayOfWeek().name().toLowerCase(Locale.ROOT)),
    /** The quarter of the day in which the step could begin, such as {@code 06-12}. */
    DAYTIME((run, at) -> daytime(at.getHour())),
    REPEATED((run, at) -> yes(run.repeated())),
    REOPENED((run, at) -> yes(run.reopened())),
    ATTACHMENT((run, at) -> yes(run.attached()));

    private static final int HOURS = 6;
    private static final int URGENT = 75;
    private static final int HIGH = 50;
    private static final int NORMAL = 25;

    private final BiFunction<TracedRun, ZonedDateTime, String> value;

    Trait(BiFunction<TracedRun, ZonedDateTime, String> value) {
        this.value = value;
    }

    String of(TracedRun run, ZoneId zone) {
        return value.apply(run, run.startedAt().atZone(zone));
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static String priority(int priority) {
        if (priority >= URGENT) {
            return "urgent";
        }
        return priority >= HIGH ? "high" : priority >= NORMAL ? "normal" : "low";
    }

    private static String daytime(int hour) {
        int start = hour / HOURS * HOURS;
        return String.format(Locale.ROOT, "%02d-%02d", start, start + HOURS);
    }
}
