package io.casework.engine;

import io.casework.engine.gate.WorkingWait;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The engine's dates, and those that a model gives in working time. */
class WorkingDueDates extends DueDateBusinessCalendar {

    private final WorkingWaits waits;

    WorkingDueDates(WorkingWaits waits) {
        this.waits = waits;
    }

    /** What an engine whose clock is the machine's counts by. */
    static BusinessCalendarManager calendars(WorkingWaits waits) {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDueDates(waits));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }

    /** A live flow's business key is its case. */
    WorkingWait inCase(WorkingWait wait) {
        return wait;
    }

    @Override
    public Date resolveDuedate(String due, @Nullable Date start) {
        Instant from = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        return WorkingWait.told(due)
                .map(wait -> Date.from(waits.end(inCase(wait), from)))
                .orElseGet(() -> super.resolveDuedate(due, start));
    }
}
