package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.gate.ConformanceCases.Case;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that the browser's checker answers alike: {@code frontend/src/bpmn/gate/conformance.test.ts}. */
class ConformanceTests {

    /** The browser has no file names, so no case can be about them. */
    private static final Set<String> ABOUT_NAMES = Set.of("file-name");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatTheCaseExpects(Case model) {
        List<Finding> findings = new DeploymentGate().check(model.file(), ConformanceCases.catalogue());

        assertThat(findings).extracting(ConformanceTests::line).containsExactlyInAnyOrderElementsOf(model.expect());
    }

    @Test
    void everyRuleOfTheRuleFile_hasACase() {
        RuleBook rules = RuleBook.shipped();
        Set<String> stated = Stream.of(
                        rules.complaints().keySet().stream().map(name -> name.replaceFirst("\\..*", "")),
                        rules.bpmn().refused().values().stream().map(Complaint::rule),
                        rules.dmn().refused().values().stream().map(Complaint::rule),
                        rules.form().refused().values().stream().map(Complaint::rule))
                .flatMap(names -> names)
                .filter(rule -> !ABOUT_NAMES.contains(rule))
                .collect(Collectors.toSet());

        Set<String> covered = cases().flatMap(model -> model.expect().stream())
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());

        assertThat(covered).containsAll(stated);
    }

    static Stream<Case> cases() {
        return ConformanceCases.all();
    }

    private static String line(Finding finding) {
        String element = finding.element() == null ? "" : " " + finding.element();
        return (finding.severity() + " ").toLowerCase(java.util.Locale.ROOT) + finding.rule() + element;
    }
}
