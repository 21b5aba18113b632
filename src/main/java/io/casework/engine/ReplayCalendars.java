package io.casework.engine;

import io.casework.engine.gate.OwnTime;
import io.casework.engine.gate.WorkingWait;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.jspecify.annotations.Nullable;

/** The clock of a throw-away engine: durations, due dates and repetitions count from it. One thread at a time. */
final class ReplayCalendars extends MapBusinessCalendarManager implements OwnTime {

    private Instant now = Instant.EPOCH;
    private @Nullable String caseNumber;

    /** @param waits by the calendars that hold today */
    ReplayCalendars(WorkingWaits waits) {
        addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations());
        addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDates(waits));
        addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
    }

    @Override
    public Date now() {
        return Date.from(now);
    }

    Instant instant() {
        return now;
    }

    void moveTo(Instant time) {
        now = time;
    }

    void play(String number) {
        caseNumber = number;
    }

    private final class Durations extends DurationBusinessCalendar {
        @Override
        public Date resolveDuedate(String duration, @Nullable Date start) {
            return super.resolveDuedate(duration, now());
        }
    }

    private final class DueDates extends WorkingDueDates {

        DueDates(WorkingWaits waits) {
            super(waits);
        }

        @Override
        WorkingWait inCase(WorkingWait wait) {
            return wait.ofCase(caseNumber);
        }

        @Override
        public Date resolveDuedate(String due, @Nullable Date start) {
            return super.resolveDuedate(due, now());
        }
    }

    /** The engine writes the machine's time into a repetition that has no start; its own start stands here instead. */
    private final class Cycles extends CycleBusinessCalendar {

        private final Map<String, Instant> starts = new HashMap<>();

        @Override
        public Date resolveDuedate(String cycle, @Nullable Date start, long offset) {
            String[] parts = cycle.split("/", -1);
            if (!cycle.startsWith("R") || parts.length < 2) {
                return super.resolveDuedate(cycle, now(), offset);
            }
            String kind = parts[0] + '/' + parts[parts.length - 1];
            if (parts.length == 2) {
                starts.put(kind, now);
            }
            Instant began = starts.get(kind);
            return super.resolveDuedate(
                    began == null ? cycle : parts[0] + '/' + began + '/' + parts[parts.length - 1], now(), offset);
        }
    }
}
