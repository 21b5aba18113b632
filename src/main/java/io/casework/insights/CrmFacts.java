package io.casework.insights;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums by day what became of bringing cases to CRMs. */
@Component
class CrmFacts {

    private final CrmFactMapper mapper;
    private final CaseSourceMapper sources;
    private final Clock clock;

    CrmFacts(CrmFactMapper mapper, CaseSourceMapper sources, Clock clock) {
        this.mapper = mapper;
        this.sources = sources;
        this.clock = clock;
    }

    /** Reading again what has been read comes to the same. */
    @Transactional
    void read() {
        FactMark mark = mapper.lockMark();
        Instant first = mapper.findFirst();
        if (first == null) {
            return;
        }
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sources.findZone());
        KeptDays.toSum(mark, first, now, zone).forEach(day -> {
            mapper.deleteDay(day);
            mapper.insertDay(day, KeptDays.startOf(day, zone), KeptDays.startOf(day.plusDays(1), zone));
        });
        mapper.updateMark(mark.readUntil(now, zone));
    }
}
