package io.casework.calendars;

import io.casework.identity.AuditTrail;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business calendars. There are few of them; every list of them is whole. */
@Service
@Transactional
public class Calendars {

    private final CalendarMapper mapper;
    private final CalendarRules rules;
    private final Teams teams;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(
            CalendarMapper mapper,
            CalendarRules rules,
            Teams teams,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.teams = teams;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<BusinessCalendar> list() {
        return read(null);
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public BusinessCalendar find(String id) {
        return lookUp(id).orElseThrow(() -> new Problem.NotFound("The calendar"));
    }

    Optional<BusinessCalendar> lookUp(String id) {
        return read(id).stream().findFirst();
    }

    /**
     * The teams that it names leave the calendars that they had.
     *
     * @throws Problem.InvalidInput when it is no calendar to work by
     * @throws Problem.Conflict when another calendar has the name
     */
    public BusinessCalendar create(CalendarPlan plan) {
        rules.check(plan);
        mapper.lockCalendars();
        Map<String, String> before = assignments();
        String id = Ids.next();
        mapper.updateOthers(id, plan, clock.instant());
        unlessNameTaken(() -> mapper.insertCalendar(head(id, plan), Ids.next(), clock.instant()));
        writeDetails(id, plan);
        audit.record("calendar-created", "calendar:" + id, described(plan));
        tell(before, null);
        return find(id);
    }

    /**
     * @throws Problem.StaleVersion when the calendar has another version by now
     * @throws Problem.InvalidInput when it is no calendar to work by
     * @throws Problem.Conflict when another calendar has the name
     */
    public BusinessCalendar change(String id, CalendarPlan plan, int ifVersion) {
        rules.check(plan);
        mapper.lockCalendars();
        BusinessCalendar old = find(id);
        if (old.version() != ifVersion) {
            throw new Problem.StaleVersion("The calendar");
        }
        Map<String, String> before = assignments();
        mapper.updateOthers(id, plan, clock.instant());
        unlessNameTaken(() -> mapper.updateCalendar(head(id, plan), ifVersion, Ids.next(), clock.instant()));
        writeDetails(id, plan);
        audit.record("calendar-changed", "calendar:" + id, described(plan));
        tell(before, sameHours(old.plan(), plan) ? null : id);
        return find(id);
    }

    /** Adds dates to a calendar's holidays; a date that it has already is replaced. Doing so twice changes nothing more. */
    public BusinessCalendar addHolidays(String id, List<Holiday> more) {
        mapper.lockCalendars();
        BusinessCalendar old = find(id);
        var holidays = new TreeMap<LocalDate, Holiday>();
        old.plan().holidays().forEach(holiday -> holidays.put(holiday.day(), holiday));
        more.forEach(holiday -> holidays.put(holiday.day(), holiday));
        CalendarPlan plan = old.plan();
        return change(
                id,
                new CalendarPlan(
                        plan.name(),
                        plan.timeZone(),
                        plan.hours(),
                        List.copyOf(holidays.values()),
                        plan.teams(),
                        plan.byDefault()),
                old.version());
    }

    /** @throws Problem.Conflict when a team works by it, or all do that have none */
    public void remove(String id) {
        find(id);
        if (mapper.deleteUnused(id) == 0) {
            throw new Problem.Conflict(
                    "calendar-in-use", "Calendar in use", "Teams work by this calendar, or it is the default one.");
        }
        audit.record("calendar-removed", "calendar:" + id, null);
    }

    private void writeDetails(String id, CalendarPlan plan) {
        mapper.deleteHours(id);
        mapper.insertHours(id, plan.hours());
        mapper.deleteHolidays(id);
        plan.holidays().forEach(holiday -> mapper.insertHoliday(id, holiday));
        mapper.deleteTeams(id, plan.teams());
        plan.teams().forEach(team -> mapper.insertTeam(id, team));
    }

    private void tell(Map<String, String> before, @Nullable String changed) {
        Map<String, String> now = assignments();
        Set<String> affected = new HashSet<>();
        for (String team : teams.refs().keySet()) {
            String calendar = now.get(team);
            if (!Objects.equals(before.get(team), calendar) || (calendar != null && calendar.equals(changed))) {
                affected.add(team);
            }
        }
        if (!affected.isEmpty()) {
            events.publishEvent(new CalendarChanged(affected));
        }
    }

    /** By which calendar each team works. */
    private Map<String, String> assignments() {
        Map<String, String> calendars = new HashMap<>();
        mapper.listCalendars(null).stream()
                .filter(CalendarMapper.Head::byDefault)
                .forEach(usual -> teams.refs().keySet().forEach(team -> calendars.put(team, usual.id())));
        mapper.listTeams(null).forEach(worker -> calendars.put(worker.team(), worker.calendarId()));
        return calendars;
    }

    private List<BusinessCalendar> read(@Nullable String id) {
        var hours = mapper.listHours(id);
        var holidays = mapper.listHolidays(id);
        var workers = mapper.listTeams(id);
        List<BusinessCalendar> calendars = new ArrayList<>();
        for (var head : mapper.listCalendars(id)) {
            var plan = new CalendarPlan(
                    head.name(),
                    head.timeZone(),
                    hours.stream()
                            .filter(opening -> opening.calendarId().equals(head.id()))
                            .map(CalendarMapper.Opening::hours)
                            .sorted(OpeningHours.IN_ORDER)
                            .toList(),
                    holidays.stream()
                            .filter(holiday -> holiday.calendarId().equals(head.id()))
                            .map(CalendarMapper.Free::holiday)
                            .toList(),
                    workers.stream()
                            .filter(worker -> worker.calendarId().equals(head.id()))
                            .map(CalendarMapper.Worker::team)
                            .toList(),
                    head.byDefault());
            calendars.add(new BusinessCalendar(head.id(), plan, head.version()));
        }
        return calendars;
    }

    private static CalendarMapper.Head head(String id, CalendarPlan plan) {
        return new CalendarMapper.Head(id, plan.name(), plan.timeZone(), plan.byDefault(), 1);
    }

    private static boolean sameHours(CalendarPlan one, CalendarPlan other) {
        return one.timeZone().equals(other.timeZone())
                && Set.copyOf(one.hours()).equals(Set.copyOf(other.hours()))
                && Set.copyOf(one.holidays()).equals(Set.copyOf(other.holidays()));
    }

    private static String described(CalendarPlan plan) {
        return plan.timeZone() + ", " + plan.hours().size() + " opening hours, "
                + plan.holidays().size() + " holidays, teams " + plan.teams() + (plan.byDefault() ? ", default" : "");
    }

    private static void unlessNameTaken(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict("name-taken", "Name taken", "A calendar with this name exists already.");
        }
    }
}
