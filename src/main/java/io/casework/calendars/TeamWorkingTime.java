package io.casework.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts by the kept calendars. Remembers each as it was at its last revision. */
@Component
class TeamWorkingTime implements WorkingTime {

    private final CalendarMapper mapper;
    private final Calendars calendars;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    TeamWorkingTime(CalendarMapper mapper, Calendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    @Override
    public Instant after(@Nullable String team, Instant from, Duration worked) {
        return scheduleOf(team).after(from, worked);
    }

    @Override
    public Instant afterDays(@Nullable String team, Instant from, int days) {
        return scheduleOf(team).afterDays(from, days);
    }

    @Override
    public Duration between(@Nullable String team, Instant from, Instant to) {
        return scheduleOf(team).between(from, to);
    }

    private Schedule scheduleOf(@Nullable String team) {
        CalendarMapper.Revision revision = mapper.findRevision(team);
        if (revision == null) {
            return Schedule.NONSTOP;
        }
        Known remembered = known.get(revision.id());
        return remembered != null && remembered.revision().equals(revision.revision())
                ? remembered.schedule()
                : learn(revision);
    }

    private Schedule learn(CalendarMapper.Revision revision) {
        return calendars
                .lookUp(revision.id())
                .map(calendar -> Schedule.of(calendar.plan()))
                .map(schedule -> {
                    known.put(revision.id(), new Known(revision.revision(), schedule));
                    return schedule;
                })
                .orElse(Schedule.NONSTOP);
    }

    private record Known(String revision, Schedule schedule) {}
}
