package io.casework.insights;

import static java.util.stream.Collectors.toMap;

import io.casework.insights.Availability.ActiveUsers;
import io.casework.insights.Availability.Outage;
import io.casework.insights.Availability.ServiceDay;
import io.casework.insights.ServiceFactMapper.DayUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the product was there, and for whom. */
@Component
public class Availabilities {

    static final int MOST_OUTAGES = 50;

    private final ServiceFactMapper service;
    private final CaseSourceMapper sources;
    private final InsightsSettings settings;

    Availabilities(ServiceFactMapper service, CaseSourceMapper sources, InsightsSettings settings) {
        this.service = service;
        this.sources = sources;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Availability availability(DateSpan period) {
        String zone = sources.findZone();
        List<DayUsers> seen = service.listDays(period);
        Map<LocalDate, Long> users = seen.stream().collect(toMap(DayUsers::day, DayUsers::users));
        List<ServiceQuarter> quarters = quarters(period, ZoneId.of(zone));
        Map<LocalDate, ServiceDay> days = new TreeMap<>();
        for (DayUsers each : seen) {
            days.put(each.day(), new ServiceDay(each.day(), 0, 0, 0, 0, each.users()));
        }
        for (ServiceQuarter quarter : quarters) {
            LocalDate day = LocalDate.ofInstant(quarter.startsAt(), ZoneId.of(zone));
            days.merge(day, dayOf(day, quarter, users.getOrDefault(day, 0L)), Availabilities::plus);
        }
        long minutes = days.values().stream().mapToLong(ServiceDay::minutes).sum();
        long down = days.values().stream().mapToLong(ServiceDay::minutesDown).sum();
        return new Availability(
                period,
                zone,
                settings.availabilityGoal(),
                minutes == 0 ? null : Double.valueOf(1 - (double) down / minutes),
                minutes,
                down,
                minutes * (1 - settings.availabilityGoal()),
                days.values().stream().mapToLong(ServiceDay::requests).sum(),
                days.values().stream().mapToLong(ServiceDay::failures).sum(),
                roles(period, seen.size()),
                List.copyOf(days.values()),
                outages(quarters));
    }

    private List<ActiveUsers> roles(DateSpan period, int days) {
        return service.listRoles(period).stream()
                .map(role -> new ActiveUsers(role.role(), role.users(), (double) role.days() / days))
                .toList();
    }

    /** Each of the period that counts, those of which nothing was heard among them. */
    private List<ServiceQuarter> quarters(DateSpan period, ZoneId zone) {
        Instant first = service.findFirstQuarter();
        Instant last = service.findLastQuarter();
        if (first == null || last == null) {
            return List.of();
        }
        Instant from = period.from().atStartOfDay(zone).toInstant();
        Instant until = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        Map<Instant, ServiceQuarter> known = service.listQuarters(from, until).stream()
                .collect(toMap(ServiceQuarter::startsAt, Function.identity()));
        List<ServiceQuarter> quarters = new ArrayList<>();
        Instant start = first.isAfter(from) ? first : from;
        while (start.isBefore(until) && !start.isAfter(last)) {
            ServiceQuarter quarter = known.get(start);
            quarters.add(quarter == null ? ServiceQuarter.down(start) : quarter);
            start = start.plus(ServiceQuarter.LENGTH);
        }
        return quarters;
    }

    private static ServiceDay dayOf(LocalDate day, ServiceQuarter quarter, long users) {
        return new ServiceDay(
                day, quarter.minutes(), quarter.minutesDown(), quarter.requests(), quarter.failures(), users);
    }

    private static ServiceDay plus(ServiceDay one, ServiceDay other) {
        return new ServiceDay(
                one.day(),
                one.minutes() + other.minutes(),
                one.minutesDown() + other.minutesDown(),
                one.requests() + other.requests(),
                one.failures() + other.failures(),
                one.users());
    }

    private static List<Outage> outages(List<ServiceQuarter> quarters) {
        Deque<Outage> outages = new ArrayDeque<>();
        for (ServiceQuarter quarter : quarters) {
            if (quarter.minutesDown() == 0) {
                continue;
            }
            Outage last = outages.peekLast();
            if (last != null && last.until().equals(quarter.startsAt())) {
                outages.removeLast();
                outages.addLast(new Outage(last.from(), quarter.endsAt(), last.minutes() + quarter.minutesDown()));
            } else {
                outages.addLast(new Outage(quarter.startsAt(), quarter.endsAt(), quarter.minutesDown()));
            }
        }
        return outages.stream()
                .sorted(Comparator.comparing(Outage::from).reversed())
                .limit(MOST_OUTAGES)
                .toList();
    }
}
