package io.casework.flows.release;

import io.casework.engine.CaseOutcome;
import io.casework.engine.CaseOutcomes;
import io.casework.flows.release.FlowVersion.AverageScore;
import io.casework.flows.release.FlowVersion.KeptDeadlines;
import io.casework.flows.release.FlowVersion.ReopenedCases;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums up how cases went. */
@Component
class Outcomes {

    private static final double MINUTES = 60;
    private static final int MOST_ASKED = 500;

    private final List<CaseOutcomes> sources;

    Outcomes(List<CaseOutcomes> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * @param finished numbers of cases by version
     * @return by version, of each that was given
     */
    Map<Integer, VersionOutcome> of(Map<Integer, List<String>> finished) {
        Map<String, CaseOutcome> known =
                known(finished.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet()));
        return finished.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> summed(each.getValue(), known)));
    }

    private Map<String, CaseOutcome> known(Set<String> caseNumbers) {
        List<String> asked = List.copyOf(caseNumbers);
        return IntStream.iterate(0, from -> from < asked.size(), from -> from + MOST_ASKED)
                .mapToObj(from -> asked.subList(from, Math.min(asked.size(), from + MOST_ASKED)))
                .flatMap(some -> sources.stream().flatMap(source -> source.of(some).stream()))
                .collect(Collectors.toMap(CaseOutcome::caseNumber, Function.identity(), (one, other) -> one));
    }

    private static VersionOutcome summed(Collection<String> caseNumbers, Map<String, CaseOutcome> outcomes) {
        List<CaseOutcome> known = caseNumbers.stream()
                .distinct()
                .flatMap(number -> Stream.ofNullable(outcomes.get(number)))
                .toList();
        return known.isEmpty()
                ? VersionOutcome.NONE
                : new VersionOutcome(known.size(), median(known), kept(known), reopened(known), satisfaction(known));
    }

    private static @Nullable Double median(List<CaseOutcome> cases) {
        List<Duration> sorted =
                known(cases, CaseOutcome::duration).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        Duration upper = sorted.get(sorted.size() / 2);
        return lower.plus(upper).dividedBy(2).toMinutes() / MINUTES;
    }

    private static @Nullable KeptDeadlines kept(List<CaseOutcome> cases) {
        List<Boolean> known = known(cases, CaseOutcome::deadlinesKept);
        return known.isEmpty() ? null : new KeptDeadlines(known.size(), yes(known));
    }

    private static @Nullable ReopenedCases reopened(List<CaseOutcome> cases) {
        List<Boolean> known = known(cases, CaseOutcome::reopened);
        return known.isEmpty() ? null : new ReopenedCases(known.size(), yes(known));
    }

    private static @Nullable AverageScore satisfaction(List<CaseOutcome> cases) {
        List<Double> known = known(cases, CaseOutcome::satisfaction);
        return known.isEmpty()
                ? null
                : new AverageScore(
                        known.size(),
                        known.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow());
    }

    private static int yes(List<Boolean> answers) {
        return (int) answers.stream().filter(Boolean::booleanValue).count();
    }

    private static <T> List<T> known(List<CaseOutcome> cases, Function<CaseOutcome, @Nullable T> figure) {
        return cases.stream()
                .flatMap(each -> Stream.ofNullable(figure.apply(each)))
                .toList();
    }
}
