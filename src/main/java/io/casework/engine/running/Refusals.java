package io.casework.engine.running;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Says in plain words why cases can't move. */
final class Refusals {

    private static final int LONGEST = 1_000;

    private Refusals() {}

    static String of(MigratingProcessInstanceValidationReport report) {
        return text(Stream.of(
                        PlanWords.of(report.getFailures()).stream(),
                        report.getActivityInstanceReports().stream()
                                .flatMap(at -> at(at.getSourceScopeId(), at.getFailures())),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(at -> at(at.getSourceScopeId(), at.getFailures())))
                .flatMap(each -> each));
    }

    static String of(MigrationPlanValidationReport report) {
        return text(report.getInstructionReports().stream()
                .flatMap(at -> at(at.getMigrationInstruction().getSourceActivityId(), at.getFailures())));
    }

    private static String text(Stream<String> refusals) {
        String text = refusals.distinct().collect(Collectors.joining(" "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Stream<String> at(String step, List<String> failures) {
        return PlanWords.of(failures).stream().map(words -> step + ": " + words);
    }
}
