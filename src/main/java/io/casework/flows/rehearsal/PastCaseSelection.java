package io.casework.flows.rehearsal;

import io.casework.engine.CaseTraits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Chooses the cases for a rehearsal: finished ones, the last finished first, among the last 20,000 runs. */
@Component
class PastCaseSelection {

    private static final int BATCH = 500;
    private static final int MOST_READ = 20_000;

    private final HistoryService history;
    private final ObjectProvider<CaseTraits> traits;

    PastCaseSelection(HistoryService history, ObjectProvider<CaseTraits> traits) {
        this.history = history;
        this.traits = traits;
    }

    /**
     * Which cases somebody wants.
     *
     * @param cases at most, 1 to 1,000
     * @param from finished then or later, null for no limit
     * @param to finished then or earlier, null for no limit
     */
    record Wanted(
            int cases,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String team,
            @Nullable String category) {}

    /**
     * @param flowKeys at least one; a case fits when a run of any of them has ended and none goes on
     * @param goesOn asked before each batch; false ends the search
     */
    List<String> choose(Collection<String> flowKeys, Wanted wanted, BooleanSupplier goesOn) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int first = 0; first < MOST_READ && chosen.size() < wanted.cases(); first += BATCH) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            List<HistoricProcessInstance> ended = query(flowKeys, wanted).listPage(first, BATCH);
            fitting(ended, flowKeys, wanted).forEach(chosen::add);
            if (ended.size() < BATCH) {
                break;
            }
        }
        return chosen.stream().limit(wanted.cases()).toList();
    }

    private HistoricProcessInstanceQuery query(Collection<String> flowKeys, Wanted wanted) {
        HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery()
                .processDefinitionKeyIn(flowKeys.toArray(String[]::new))
                .completed()
                .orderByProcessInstanceEndTime()
                .desc();
        if (wanted.from() != null) {
            query.finishedAfter(Date.from(wanted.from()));
        }
        if (wanted.to() != null) {
            query.finishedBefore(Date.from(wanted.to()));
        }
        return query;
    }

    private List<String> fitting(List<HistoricProcessInstance> ended, Collection<String> flowKeys, Wanted wanted) {
        List<String> numbers = ended.stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .filter(number -> number != null && !number.isEmpty())
                .distinct()
                .toList();
        Map<String, CaseTraits.Traits> known =
                wanted.team() == null && wanted.category() == null ? Map.of() : of(numbers);
        Set<String> running = running(numbers, flowKeys);
        return numbers.stream()
                .filter(number -> fits(known.get(number), wanted) && !running.contains(number))
                .toList();
    }

    private Map<String, CaseTraits.Traits> of(List<String> numbers) {
        Map<String, CaseTraits.Traits> known = new TreeMap<>();
        traits.orderedStream().forEach(source -> known.putAll(source.of(new ArrayList<>(numbers))));
        return known;
    }

    private static boolean fits(CaseTraits.@Nullable Traits traits, Wanted wanted) {
        return (wanted.team() == null || (traits != null && wanted.team().equals(traits.team())))
                && (wanted.category() == null
                        || (traits != null && wanted.category().equals(traits.category())));
    }

    private Set<String> running(List<String> numbers, Collection<String> flowKeys) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .processDefinitionKeyIn(flowKeys.toArray(String[]::new))
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }
}
