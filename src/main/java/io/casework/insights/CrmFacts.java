package io.casework.insights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums by day what became of bringing cases to CRMs. */
@Component
class CrmFacts {

    /** Longer than any transaction: by then whatever was told has been committed. */
    private static final Duration LATE = Duration.ofHours(1);

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
        Instant since = mapper.lockMark().minus(LATE);
        Instant first = mapper.findFirst();
        if (first == null) {
            return;
        }
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(sources.findZone());
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(first.isAfter(since) ? first : since, zone);
        for (; !day.isAfter(today); day = day.plusDays(1)) {
            mapper.deleteDay(day);
            mapper.insertDay(
                    day,
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        mapper.updateMark(now);
    }
}
