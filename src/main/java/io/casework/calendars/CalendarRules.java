package io.casework.calendars;

import io.casework.identity.Teams;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a calendar has to be like, so that a promise in working time always comes due. */
@Component
class CalendarRules {

    static final int MOST_HOURS = 70;
    static final int MOST_HOLIDAYS = 1_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Teams teams;

    CalendarRules(Teams teams) {
        this.teams = teams;
    }

    /** @throws Problem.InvalidInput with everything that is wrong */
    void check(CalendarPlan plan) {
        List<Violation> found = new ArrayList<>();
        checkZone(plan, found);
        checkHours(plan, found);
        checkHolidays(plan, found);
        checkTeams(plan, found);
        if (found.isEmpty()) {
            checkOpen(plan, found);
        }
        if (!found.isEmpty()) {
            throw new Problem.InvalidInput(found);
        }
    }

    private static void checkZone(CalendarPlan plan, List<Violation> found) {
        if (!ZoneId.getAvailableZoneIds().contains(plan.timeZone())) {
            found.add(new Violation("timeZone", "must be a time zone such as Europe/Berlin"));
        }
    }

    private static void checkHours(CalendarPlan plan, List<Violation> found) {
        if (plan.hours().isEmpty() || plan.hours().size() > MOST_HOURS) {
            found.add(new Violation("hours", "must be 1 to " + MOST_HOURS + " opening hours"));
        }
        for (int i = 0; i < plan.hours().size(); i++) {
            checkHours("hours[" + i + "]", plan.hours().get(i).hours(), found);
        }
        for (Weekday day : Weekday.values()) {
            if (overlaps(plan, day)) {
                found.add(new Violation("hours", "of " + day.key() + " overlap"));
            }
        }
    }

    private static void checkHours(String field, @Nullable Hours hours, List<Violation> found) {
        if (hours != null && !hours.isSane()) {
            found.add(new Violation(field, "must open before it closes, between 00:00 and 24:00"));
        }
    }

    private static boolean overlaps(CalendarPlan plan, Weekday day) {
        List<Hours> hours = plan.hours().stream()
                .filter(opening -> opening.weekday() == day)
                .map(OpeningHours::hours)
                .sorted(Comparator.comparingInt(Hours::opens))
                .toList();
        int closed = 0;
        for (Hours open : hours) {
            if (open.opens() < closed) {
                return true;
            }
            closed = open.closes();
        }
        return false;
    }

    private static void checkHolidays(CalendarPlan plan, List<Violation> found) {
        if (plan.holidays().size() > MOST_HOLIDAYS) {
            found.add(new Violation("holidays", "must be at most " + MOST_HOLIDAYS));
        }
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < plan.holidays().size(); i++) {
            Holiday holiday = plan.holidays().get(i);
            String field = "holidays[" + i + "]";
            checkHours(field, holiday.hours(), found);
            if (!days.add(holiday.day())) {
                found.add(new Violation(field + ".date", "stands twice in the list"));
            }
            if (holiday.day().getYear() < FIRST_YEAR || holiday.day().getYear() > LAST_YEAR) {
                found.add(new Violation(field + ".date", "must be in the years 2000 to 2199"));
            }
        }
    }

    private void checkTeams(CalendarPlan plan, List<Violation> found) {
        Set<String> known = teams.refs().keySet();
        for (int i = 0; i < plan.teams().size(); i++) {
            if (!known.contains(plan.teams().get(i))) {
                found.add(new Violation("teams[" + i + "]", "is not a team"));
            }
        }
        if (new HashSet<>(plan.teams()).size() < plan.teams().size()) {
            found.add(new Violation("teams", "name a team twice"));
        }
    }

    /** A year without an opening would let promises wait for years. */
    private static void checkOpen(CalendarPlan plan, List<Violation> found) {
        Schedule schedule = Schedule.of(plan);
        plan.holidays().stream()
                .map(holiday -> holiday.day().getYear())
                .distinct()
                .filter(year -> LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .allMatch(day -> schedule.on(day).isEmpty()))
                .forEach(year -> found.add(new Violation("holidays", "leave nothing to work in " + year)));
    }
}
