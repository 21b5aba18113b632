package io.casework.insights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums by day what the assistant suggested, what became of it, and what its providers took for it. */
@Component
class AssistantFacts {

    /** Longer than any transaction: by then whatever was told has been committed. */
    private static final Duration LATE = Duration.ofHours(1);

    private final AssistantFactMapper mapper;
    private final CaseSourceMapper sources;
    private final Clock clock;

    AssistantFacts(AssistantFactMapper mapper, CaseSourceMapper sources, Clock clock) {
        this.mapper = mapper;
        this.sources = sources;
        this.clock = clock;
    }

    /** Reading again what has been read comes to the same. */
    @Transactional
    void read() {
        Instant readUntil = mapper.lockMark();
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sources.findZone());
        boolean all = readUntil.equals(Instant.EPOCH);
        Instant since = readUntil.minus(LATE);
        (all ? days(mapper.findFirstSuggestion(), now, zone) : daysOf(mapper.listTouched(since), zone)).forEach(day -> {
            mapper.deleteSuggestions(day);
            mapper.insertSuggestions(day, start(day, zone), start(day.plusDays(1), zone));
        });
        (all ? days(mapper.findFirstCall(), now, zone) : daysOf(mapper.listCalled(since), zone)).forEach(day -> {
            mapper.deleteCalls(day);
            mapper.insertCalls(day, start(day, zone), start(day.plusDays(1), zone));
        });
        mapper.updateMark(now);
    }

    /** Has all suggestions read again. */
    @Transactional
    void forget() {
        mapper.deleteAllSuggestions();
        mapper.updateMark(Instant.EPOCH);
    }

    private static Stream<LocalDate> daysOf(List<Instant> times, ZoneId zone) {
        return times.stream().map(time -> LocalDate.ofInstant(time, zone)).distinct();
    }

    /** From the first to today; none without a first. */
    private static Stream<LocalDate> days(@Nullable Instant first, Instant now, ZoneId zone) {
        return first == null
                ? Stream.of()
                : LocalDate.ofInstant(first, zone)
                        .datesUntil(LocalDate.ofInstant(now, zone).plusDays(1));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
