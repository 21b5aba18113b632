package io.casework.flows.release;

import io.casework.engine.CaseOutcome;
import io.casework.engine.CaseOutcomes;
import io.casework.flows.release.FlowVersion.AverageScore;
import io.casework.flows.release.FlowVersion.KeptDeadlines;
import io.casework.flows.release.FlowVersion.ReopenedCases;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums up how cases went. */
@Component
class Outcomes {

    private static final double MINUTES = 60;

    private final List<CaseOutcomes> sources;

    Outcomes(List<CaseOutcomes> sources) {
        this.sources = List.copyOf(sources);
    }

    VersionOutcome of(List<String> caseNumbers) {
        List<String> distinct = caseNumbers.stream().distinct().toList();
        List<CaseOutcome> known = distinct.isEmpty()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.of(distinct).stream())
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
