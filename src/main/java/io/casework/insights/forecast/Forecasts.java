package io.casework.insights.forecast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.casework.calendars.WorkingTime;
import io.casework.identity.Team;
import io.casework.identity.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Foretells the promises that run, and notes what the work list shows of it. */
@Component
public class Forecasts {

    /** Longer ago, work went otherwise. */
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration LATELY = Duration.ofDays(28);
    private static final int AT_ONCE = 50;
    private static final int MOST_RISKS = 20;
    private static final String NONE = "-";

    private final PromiseMapper mapper;
    private final WorkingTime workingTime;
    private final Teams teams;
    private final Clock clock;

    Forecasts(PromiseMapper mapper, WorkingTime workingTime, Teams teams, Clock clock) {
        this.mapper = mapper;
        this.workingTime = workingTime;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Of each team in whose cases promises run.
     *
     * @param team only this one; null for all
     */
    @Transactional(readOnly = true)
    public Forecast forecast(@Nullable String team) {
        Instant now = clock.instant();
        Map<String, Integer> agents = teams.list().stream()
                .collect(toMap(Team::id, each -> each.members().size()));
        return new Forecast(
                now,
                foresight(now).teams(id -> agents.getOrDefault(id, 0)).stream()
                        .filter(each -> team == null || team.equals(each.team()))
                        .map(each -> each.withRisks(MOST_RISKS))
                        .toList());
    }

    /** Notes what has changed since the last time, unless another node does so right now. */
    @Transactional
    public void note() {
        if (mapper.lockMark() == null) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Set<CaseRisk>> before = byCase(mapper.listRisks());
        Map<String, Set<CaseRisk>> after = byCase(foresight(now).risks());
        Set<String> numbers = new TreeSet<>(before.keySet());
        numbers.addAll(after.keySet());
        List<String> changed = numbers.stream()
                .filter(number -> !after.getOrDefault(number, Set.of()).equals(before.get(number)))
                .toList();
        for (int start = 0; start < changed.size(); start += AT_ONCE) {
            write(changed.subList(start, Math.min(changed.size(), start + AT_ONCE)), after);
        }
        mapper.updateMark(now);
    }

    private void write(List<String> numbers, Map<String, Set<CaseRisk>> after) {
        mapper.deleteRisks(numbers);
        List<CaseRisk> risks = numbers.stream()
                .flatMap(number -> after.getOrDefault(number, Set.of()).stream())
                .toList();
        if (!risks.isEmpty()) {
            mapper.insertRisks(risks);
        }
    }

    private Foresight foresight(Instant now) {
        List<Course> lately = mapper.listLately(now.minus(REMEMBERED), MOST_REMEMBERED).stream()
                .flatMap(source -> source.courses(now, this::worked))
                .toList();
        List<Course> running = mapper.listRunning().stream()
                .flatMap(source -> source.courses(now, this::worked).filter(source::runs))
                .toList();
        return new Foresight(lately, running, now.minus(LATELY), team -> worked(team, now.minus(LATELY), now)
                .toMillis());
    }

    private Duration worked(String team, Instant from, Instant to) {
        return workingTime.between(team.equals(NONE) ? null : team, from, to);
    }

    private static Map<String, Set<CaseRisk>> byCase(List<CaseRisk> risks) {
        return risks.stream().collect(groupingBy(CaseRisk::caseNumber, toSet()));
    }
}
