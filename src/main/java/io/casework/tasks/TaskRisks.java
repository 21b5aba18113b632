package io.casework.tasks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is foretold of the cases of tasks; whoever may see the task may see it. */
@Component
public class TaskRisks {

    private static final BinaryOperator<TaskRisk> LIKELIEST =
            BinaryOperator.maxBy(Comparator.comparingInt(TaskRisk::percent).thenComparing(TaskRisk::promise));

    private final TaskRiskMapper mapper;

    TaskRisks(TaskRiskMapper mapper) {
        this.mapper = mapper;
    }

    /** The likeliest of each case, by its number. */
    public Map<String, TaskRisk> of(Collection<WorkItem> items) {
        List<String> numbers = items.stream()
                .filter(WorkItem::isOpen)
                .map(WorkItem::caseNumber)
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? Map.of()
                : mapper.listRisks(numbers).stream()
                        .collect(Collectors.toMap(TaskRisk::caseNumber, Function.identity(), LIKELIEST));
    }
}
