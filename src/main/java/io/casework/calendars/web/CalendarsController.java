package io.casework.calendars.web;

import io.casework.calendars.BusinessCalendar;
import io.casework.calendars.CalendarPlan;
import io.casework.calendars.Calendars;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.casework.shared.VersionTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business calendars. Everybody may read when a team works; administrators say it. */
@RestController
@RequestMapping("/api/calendars")
class CalendarsController {

    private final Calendars calendars;
    private final CurrentActor actor;

    CalendarsController(Calendars calendars, CurrentActor actor) {
        this.calendars = calendars;
        this.actor = actor;
    }

    @GetMapping
    Page<CalendarView> listCalendars() {
        return Page.of(calendars.list()).map(CalendarView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CalendarView> readCalendar(@PathVariable String id) {
        return answer(ResponseEntity.ok(), calendars.find(id));
    }

    @PostMapping
    ResponseEntity<CalendarView> createCalendar(@Valid @RequestBody CalendarBody wanted) {
        actor.get().require(Permission.ADMIN);
        BusinessCalendar calendar = calendars.create(wanted.toPlan());
        return answer(ResponseEntity.created(URI.create("/api/calendars/" + calendar.id())), calendar);
    }

    /** Replaces the whole calendar. */
    @PutMapping("/{id}")
    ResponseEntity<CalendarView> changeCalendar(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CalendarBody wanted) {
        actor.get().require(Permission.ADMIN);
        int version = VersionTag.required(ifMatch, "The calendar");
        return answer(ResponseEntity.ok(), calendars.change(id, wanted.toPlan(), version));
    }

    /** Adds holidays; a date that the calendar has already is replaced. */
    @PostMapping("/{id}/holidays")
    ResponseEntity<CalendarView> addHolidays(@PathVariable String id, @Valid @RequestBody HolidayImport wanted) {
        actor.get().require(Permission.ADMIN);
        return answer(
                ResponseEntity.ok(),
                calendars.addHolidays(
                        id,
                        wanted.holidays().stream()
                                .map(CalendarHoliday::toHoliday)
                                .toList()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeCalendar(@PathVariable String id) {
        actor.get().require(Permission.ADMIN);
        calendars.remove(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<CalendarView> answer(ResponseEntity.BodyBuilder response, BusinessCalendar calendar) {
        return response.eTag(VersionTag.tag(calendar.version())).body(CalendarView.of(calendar));
    }

    /**
     * A calendar as clients see it.
     *
     * @param byDefault whether teams without a calendar work so
     */
    record CalendarView(
            String id,
            String name,
            String timeZone,
            List<CalendarOpening> hours,
            List<CalendarHoliday> holidays,
            List<String> teams,
            boolean byDefault,
            int version) {

        static CalendarView of(BusinessCalendar calendar) {
            CalendarPlan plan = calendar.plan();
            return new CalendarView(
                    calendar.id(),
                    plan.name(),
                    plan.timeZone(),
                    plan.hours().stream().map(CalendarOpening::of).toList(),
                    plan.holidays().stream().map(CalendarHoliday::of).toList(),
                    plan.teams(),
                    plan.byDefault(),
                    calendar.version());
        }
    }

    record CalendarBody(
            @NotBlank @Text(max = 200, singleLine = true) String name,
            @NotNull @Size(max = 60) String timeZone,
            @NotEmpty @Size(max = 70) List<@NotNull @Valid CalendarOpening> hours,
            @NotNull @Size(max = 1_000) List<@NotNull @Valid CalendarHoliday> holidays,
            @NotNull @Size(max = 500) List<@NotNull String> teams,
            boolean byDefault) {

        CalendarPlan toPlan() {
            return new CalendarPlan(
                    name.strip(),
                    timeZone,
                    hours.stream().map(CalendarOpening::toOpening).toList(),
                    holidays.stream().map(CalendarHoliday::toHoliday).toList(),
                    teams,
                    byDefault);
        }
    }

    record HolidayImport(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid CalendarHoliday> holidays) {}
}
