package io.casework.flows.rehearsal;

import io.casework.flows.rehearsal.Rehearsal.AssumedStep;
import io.casework.flows.rehearsal.Rehearsal.HumanSteps;
import io.casework.flows.rehearsal.Rehearsal.RehearsalEffects;
import io.casework.flows.rehearsal.Rehearsal.RehearsalGroups;
import io.casework.flows.rehearsal.Rehearsal.RehearsalParting;
import io.casework.flows.rehearsal.Rehearsal.RehearsedDeadlines;
import io.casework.flows.rehearsal.Rehearsal.RehearsedElement;
import io.casework.flows.rehearsal.Rehearsal.RehearsedTeam;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the results of a rehearsal. */
record Tally(List<CaseResult> results) {

    RehearsalGroups groups() {
        return new RehearsalGroups(count(Group.SAME), count(Group.OTHER), count(Group.STUCK), count(Group.UNKNOWN));
    }

    private int count(Group group) {
        return (int) results.stream().filter(result -> result.group() == group).count();
    }

    List<RehearsalParting> partings() {
        Map<Parting, Long> cases = results.stream()
                .filter(result -> result.group() == Group.OTHER)
                .map(CaseResult::parting)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return cases.entrySet().stream()
                .map(parting -> parting(parting.getKey(), parting.getValue().intValue()))
                .sorted(Comparator.comparingInt(RehearsalParting::cases).reversed())
                .toList();
    }

    static RehearsalParting parting(Parting parting, int cases) {
        Element at = parting.at();
        return new RehearsalParting(
                at == null ? null : at.flowKey(),
                at == null ? null : at.elementId(),
                at == null ? null : at.elementName(),
                element(parting.before()),
                element(parting.after()),
                cases);
    }

    private static @Nullable RehearsedElement element(@Nullable Element element) {
        return element == null ? null : new RehearsedElement(element.elementId(), element.elementName());
    }

    RehearsalEffects effects() {
        Map<String, Long> before = load(CaseResult::teamsBefore);
        Map<String, Long> after = load(CaseResult::teamsAfter);
        List<RehearsedTeam> teams = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(team -> !team.isEmpty())
                .distinct()
                .sorted()
                .map(team -> new RehearsedTeam(team, of(before, team), of(after, team)))
                .toList();
        return new RehearsalEffects(results.size(), new HumanSteps(sum(before), sum(after)), deadlines(), teams);
    }

    private Map<String, Long> load(Function<CaseResult, List<String>> teams) {
        return results.stream()
                .map(teams)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int of(Map<String, Long> load, String team) {
        return load.getOrDefault(team, 0L).intValue();
    }

    private static int sum(Map<String, Long> load) {
        return (int) load.values().stream().mapToLong(Long::longValue).sum();
    }

    private RehearsedDeadlines deadlines() {
        List<CaseResult> both = results.stream()
                .filter(result -> result.keptBefore() != null && result.keptAfter() != null)
                .toList();
        return new RehearsedDeadlines(
                both.size(), kept(both, CaseResult::keptBefore), kept(both, CaseResult::keptAfter));
    }

    private static int kept(List<CaseResult> results, Function<CaseResult, @Nullable Boolean> kept) {
        return (int) results.stream()
                .filter(result -> Boolean.TRUE.equals(kept.apply(result)))
                .count();
    }

    List<AssumedStep> assumed() {
        Map<Element, Long> cases = results.stream()
                .flatMap(result -> result.assumed().stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return cases.entrySet().stream()
                .map(step -> new AssumedStep(
                        step.getKey().elementId(),
                        step.getKey().elementName(),
                        step.getValue().intValue()))
                .sorted(Comparator.comparingInt(AssumedStep::cases).reversed().thenComparing(AssumedStep::elementId))
                .toList();
    }
}
