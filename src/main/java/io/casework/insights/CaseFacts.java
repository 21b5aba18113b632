package io.casework.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes facts of cases. A case's facts are made anew from its own tables whenever the case has changed, so that reading a
 * change late, twice, or all of them again comes to the same facts.
 */
@Component
class CaseFacts {

    /** Longer than any transaction: by then a change has been committed, and whatever was read too early is read again. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** Longer than clocks differ, so that a case that changes twice at once isn't read between. */
    private static final Duration STILL = Duration.ofSeconds(1);

    private final CaseSourceMapper sources;
    private final CaseFactMapper facts;
    private final StepFacts steps;
    private final LeadStages leads;
    private final Rollups rollups;
    private final InsightsSettings settings;
    private final Clock clock;

    CaseFacts(
            CaseSourceMapper sources,
            CaseFactMapper facts,
            StepFacts steps,
            LeadStages leads,
            Rollups rollups,
            InsightsSettings settings,
            Clock clock) {
        this.sources = sources;
        this.facts = facts;
        this.steps = steps;
        this.leads = leads;
        this.rollups = rollups;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads some cases: all from the first on when that has been asked for, else what has changed.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean readSome() {
        FactMark mark = inZoneOfToday(facts.lockMark());
        String after = mark.afterCase();
        return after == null ? readChanges(mark) : readAll(mark, after);
    }

    /** Throws all facts away; what reads them finds them made anew from the start. */
    @Transactional
    void forget() {
        forget(facts.lockMark().zone());
    }

    private boolean readAll(FactMark mark, String after) {
        List<String> numbers = sources.listNumbers(after, settings.batch());
        make(numbers, mark.zoneId());
        boolean more = numbers.size() == settings.batch();
        facts.updateMark(mark.after(more ? numbers.get(numbers.size() - 1) : null));
        return true;
    }

    private boolean readChanges(FactMark mark) {
        Instant now = clock.instant();
        Instant until = now.minus(STILL);
        List<CaseChange> changes = sources.listChanged(
                mark.readUntil().minus(SETTLED).minus(SETTLED), until, now.minus(SETTLED), settings.batch());
        make(changes.stream().map(CaseChange::caseNumber).toList(), mark.zoneId());
        boolean more = changes.size() == settings.batch();
        facts.updateMark(mark.readUntil(more ? changes.get(changes.size() - 1).at() : until));
        return more;
    }

    private FactMark inZoneOfToday(FactMark mark) {
        String zone = sources.findZone();
        return zone.equals(mark.zone()) ? mark : forget(zone);
    }

    private FactMark forget(String zone) {
        facts.deleteAllFacts();
        facts.deleteAllFlows();
        facts.deleteAllStaleDays();
        steps.forget();
        leads.forget();
        rollups.forget();
        FactMark start = FactMark.start(clock.instant().minus(STILL), zone);
        facts.updateMark(start);
        return start;
    }

    private void make(Collection<String> numbers, ZoneId zone) {
        if (numbers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, List<CaseHappening>> happenings =
                sources.listHappenings(numbers).stream().collect(groupingBy(CaseHappening::caseNumber));
        Map<String, CaseSurvey> surveys =
                sources.listSurveys(numbers).stream().collect(toMap(CaseSurvey::caseNumber, Function.identity()));
        facts.insertStaleDays(numbers);
        facts.deleteFacts(numbers);
        facts.deleteFlows(numbers);
        sources.listSources(numbers).stream()
                .map(source -> CaseFact.of(
                        source,
                        happenings.getOrDefault(source.caseNumber(), List.of()),
                        surveys.get(source.caseNumber()),
                        now,
                        zone))
                .forEach(facts::insertFact);
        facts.insertFlows(numbers);
        facts.insertStaleDays(numbers);
        steps.make(numbers, zone);
        leads.make(numbers, zone);
    }
}
