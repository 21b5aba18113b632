package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gate warns of because it never fits is what the engine finds to fit nothing, and no more than that. */
class FittingCellsTests {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();

    private static final Map<String, List<Object>> FACTS = Map.of(
            "string", List.of("a", "m", "zz"),
            "integer", List.of(-5, 5, 100_000),
            "boolean", List.of(true, false),
            "date", List.of(day(2000), day(2026), day(2060)));

    private static final List<String> TESTS = List.of("%s", "not(%s)", "< %s", "> %s", "[%s..%s]", "? = %s", "? < %s");

    private static final List<String> OPERANDS = List.of(
            "\"m\"",
            "5",
            "true",
            "date(\"2026-06-30\")",
            "@\"2026-06-30\"",
            "@\"2026-06-30T00:00:00\"",
            "@\"2026-06-30T00:00:00Z\"",
            "@\"P1D\"",
            "@\"10:00:00\"",
            "date and time(\"2026-06-30T00:00:00\")",
            "date and time(\"2026-06-30T00:00:00Z\")",
            "date and time(\"2026-06-30T00:00:00+01:00\")",
            "date and time(\"2026-06-30T00:00:00@Europe/Berlin\")",
            "now()",
            "today()",
            "time(\"10:00:00\")",
            "duration(\"P1D\")",
            "number(\"5\")",
            "string(5)",
            "string length(\"abcde\")",
            "fact");

    static Stream<Arguments> columns() {
        return Stream.concat(FACTS.keySet().stream(), Stream.of(""))
                .flatMap(type -> OPERANDS.stream().map(operand -> Arguments.of(type, operand)));
    }

    @ParameterizedTest(name = "{0} held against {1}")
    @MethodSource("columns")
    void isWarnedOf_whenTheEngineFindsNothingToFit(String type, String operand) {
        List<Object> facts = type.isEmpty()
                ? FACTS.values().stream().flatMap(List::stream).toList()
                : Objects.requireNonNull(FACTS.get(type));
        List<String> cells =
                TESTS.stream().map(test -> test.replace("%s", operand)).toList();

        long warned = cells.stream().filter(cell -> warnedOf(type, cell)).count();

        assertThat(warned)
                .as("one kind of value is warned of in all tests, or in none")
                .isIn(0L, (long) cells.size());
        assertThat(cells.stream().anyMatch(cell -> fitsAny(type, cell, facts))).isEqualTo(warned == 0);
    }

    private static boolean warnedOf(String type, String cell) {
        return new DeploymentGate()
                .check(new ModelFile("cell.dmn", bytes(type, cell)), ConformanceCases.catalogue()).stream()
                        .anyMatch(finding -> finding.rule().equals("never-fits"));
    }

    private static boolean fitsAny(String type, String cell, List<Object> facts) {
        DmnDecision decision =
                ENGINE.parseDecision("cell", Dmn.readModelFromStream(new ByteArrayInputStream(bytes(type, cell))));
        return facts.stream().anyMatch(fact -> !ENGINE.evaluateDecision(decision, Map.of("fact", fact))
                .isEmpty());
    }

    private static Date day(int year) {
        return Date.from(Instant.parse(year + "-06-30T00:00:00Z"));
    }

    private static byte[] bytes(String type, String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Cells" name="Cells" namespace="http://casework.io">
                  <decision id="cell" name="Cell" camunda:historyTimeToLive="P1D"><decisionTable id="Table" hitPolicy="FIRST">
                    <input id="In"><inputExpression id="Asked" %s><text>fact</text></inputExpression></input>
                    <output id="Out" name="out" typeRef="string"/>
                    <rule id="Row"><inputEntry id="Cell"><text><![CDATA[%s]]></text></inputEntry>
                    <outputEntry id="Given"><text>"it"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>"""
                .formatted(type.isEmpty() ? "" : "typeRef=\"" + type + "\"", cell)
                .getBytes(StandardCharsets.UTF_8);
    }
}
