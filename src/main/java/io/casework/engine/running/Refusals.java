package io.casework.engine.running;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Says in plain words why one case can't move. */
final class Refusals {

    private static final int LONGEST = 1_000;

    private Refusals() {}

    static String of(MigratingProcessInstanceValidationReport report) {
        String text = Stream.of(
                        PlanWords.of(report.getFailures()).stream(),
                        report.getActivityInstanceReports().stream()
                                .flatMap(at -> at(at.getSourceScopeId(), at.getFailures())),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(at -> at(at.getSourceScopeId(), at.getFailures())))
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(" "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Stream<String> at(String step, List<String> failures) {
        return PlanWords.of(failures).stream().map(words -> step + ": " + words);
    }
}
