package io.casework.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums the minutes in which nodes were there, and notes who used the product on which day. */
@Component
class ServiceFacts {

    /** Longer than a node takes to tell of a minute, and than anybody stays signed in without a sign. */
    private static final Duration LATE = Duration.ofHours(1);

    private final ServiceFactMapper mapper;
    private final CaseSourceMapper sources;
    private final Clock clock;

    ServiceFacts(ServiceFactMapper mapper, CaseSourceMapper sources, Clock clock) {
        this.mapper = mapper;
        this.sources = sources;
        this.clock = clock;
    }

    /** Reading again what has been read comes to the same. */
    @Transactional
    void read() {
        Instant readUntil = mapper.lockMark();
        readMinutes(readUntil);
        readUsers();
    }

    private void readMinutes(Instant readUntil) {
        Instant first = mapper.findFirstMinute();
        if (first == null) {
            return;
        }
        Instant since = ServiceQuarter.startOf(readUntil.minus(LATE));
        TreeMap<Instant, List<ServiceMinute>> quarters = mapper.listMinutes(since).stream()
                .collect(groupingBy(minute -> ServiceQuarter.startOf(minute.startsAt()), TreeMap::new, toList()));
        if (quarters.isEmpty()) {
            return;
        }
        Instant last = quarters.lastEntry().getValue().stream()
                .map(ServiceMinute::startsAt)
                .max(Instant::compareTo)
                .orElseThrow();
        quarters.forEach((start, minutes) -> write(quarter(start, minutes, first, last)));
        mapper.updateMark(last);
    }

    private void write(ServiceQuarter quarter) {
        if (mapper.updateQuarter(quarter) == 0) {
            mapper.insertQuarter(quarter);
        }
    }

    private static ServiceQuarter quarter(Instant start, List<ServiceMinute> minutes, Instant first, Instant last) {
        Instant from = first.isAfter(start) ? first : start;
        Instant until = last.isBefore(start.plus(ServiceQuarter.LENGTH))
                ? last.plus(Duration.ofMinutes(1))
                : start.plus(ServiceQuarter.LENGTH);
        return new ServiceQuarter(
                start,
                (int) Duration.between(from, until).toMinutes(),
                (int) minutes.stream().filter(ServiceMinute::up).count(),
                minutes.stream().mapToLong(ServiceMinute::requests).sum(),
                minutes.stream().mapToLong(ServiceMinute::failures).sum());
    }

    /** Of yesterday, too, as long as the day has just begun. */
    private void readUsers() {
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sources.findZone());
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = LocalDate.ofInstant(now.minus(LATE), zone); !day.isAfter(today); day = day.plusDays(1)) {
            mapper.insertUserDays(
                    day,
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }
}
