package io.casework.insights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums by day what the assistant suggested, what became of it, and what its providers took for it. */
@Component
class AssistantFacts {

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
        FactMark mark = mapper.lockMark();
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sources.findZone());
        suggested(mark, now, zone).forEach(day -> {
            mapper.deleteSuggestions(day);
            mapper.insertSuggestions(day, KeptDays.startOf(day, zone), KeptDays.startOf(day.plusDays(1), zone));
        });
        called(mark, now, zone).forEach(day -> {
            mapper.deleteCalls(day);
            mapper.insertCalls(day, KeptDays.startOf(day, zone), KeptDays.startOf(day.plusDays(1), zone));
        });
        mapper.updateMark(mark.readUntil(now, zone));
    }

    /** Has all suggestions read again. */
    @Transactional
    void forget() {
        mapper.deleteAllSuggestions();
        mapper.updateMark(mapper.lockMark().forgotten());
    }

    /** The days of suggestions that something has happened to; all when days are another zone's by now. */
    private Stream<LocalDate> suggested(FactMark mark, Instant now, ZoneId zone) {
        if (!mark.isStart() && mark.isOf(zone)) {
            return mapper.listTouched(mark.readUntil().minus(KeptDays.LATE)).stream()
                    .map(time -> LocalDate.ofInstant(time, zone))
                    .distinct();
        }
        mapper.deleteAllSuggestions();
        Instant first = mapper.findFirstSuggestion();
        return first == null ? Stream.of() : KeptDays.all(first, now, zone);
    }

    private Stream<LocalDate> called(FactMark mark, Instant now, ZoneId zone) {
        Instant first = mapper.findFirstCall();
        return first == null ? Stream.of() : KeptDays.toSum(mark, first, now, zone);
    }
}
