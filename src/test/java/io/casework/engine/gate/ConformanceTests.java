package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.gate.ConformanceCases.Case;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that the browser's checker answers alike: {@code frontend/src/bpmn/gate/conformance.test.ts}. */
class ConformanceTests {

    private static final Pattern OPEN_PLACE = Pattern.compile("\\{(\\d|detail|)\\}|^$");

    /** The browser has no file names, so no case can be about them. */
    private static final Set<String> ABOUT_NAMES = Set.of("file-name");

    /** What bpmnlint, the engine, the drafts and the tasks have to say besides, in words of the same file. */
    private static final Set<String> BEYOND_THE_GATE = Set.of(
            "fake-join",
            "no-gateway-join-fork",
            "no-implicit-split",
            "superfluous-gateway",
            "engine-refused",
            "form-drafted",
            "decision-drafted",
            "process-drafted",
            "flow-key",
            "flow-twice",
            "form-unanswerable",
            "form-field-type",
            "form-field-missing",
            "form-choice-unknown");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatTheCaseExpects(Case model) {
        List<Finding> findings = new DeploymentGate().check(model.file(), ConformanceCases.catalogue());

        assertThat(findings).extracting(ConformanceTests::line).containsExactlyInAnyOrderElementsOf(model.expect());
        assertThat(findings).extracting(Finding::reason).noneMatch(OPEN_PLACE.asPredicate());
    }

    @Test
    void everyRuleOfTheRuleFile_hasACase() {
        Set<String> stated = RuleBook.shipped().complaints().keySet().stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .filter(rule -> !ABOUT_NAMES.contains(rule) && !BEYOND_THE_GATE.contains(rule))
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
