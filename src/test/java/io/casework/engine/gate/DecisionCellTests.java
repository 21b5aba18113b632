package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A cell that is picked in the browser means to the engine what its words say: {@code frontend/src/bpmn/cells.ts}. */
class DecisionCellTests {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();

    record Cell(String type, String cell, List<@Nullable Object> fits, List<@Nullable Object> misses) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void fitsWhatItsWordsSay(Cell cell) {
        String table = tableOf(cell);

        assertThat(new DeploymentGate().check(new ModelFile("cell.dmn", bytes(table)), ConformanceCases.catalogue()))
                .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        assertThat(cell.fits()).allMatch(value -> fits(table, cell.type(), value));
        assertThat(cell.misses()).noneMatch(value -> fits(table, cell.type(), value));
    }

    private static boolean fits(String table, String type, @Nullable Object value) {
        var decision = ENGINE.parseDecision("cell", Dmn.readModelFromStream(new ByteArrayInputStream(bytes(table))));
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact", type.equals("date") && value instanceof String moment ? date(moment) : value);
        return !ENGINE.evaluateDecision(decision, facts).isEmpty();
    }

    private static Date date(String moment) {
        return Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.systemDefault()).toInstant());
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static String tableOf(Cell cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Cells" name="Cells" namespace="http://casework.io">
                  <decision id="cell" name="Cell" camunda:historyTimeToLive="P1D"><decisionTable id="Table" hitPolicy="FIRST">
                    <input id="In"><inputExpression id="Asked" typeRef="%s"><text>fact</text></inputExpression></input>
                    <output id="Out" name="out" typeRef="string"/>
                    <rule id="Row"><inputEntry id="Cell"><text><![CDATA[%s]]></text></inputEntry>
                    <outputEntry id="Given"><text>"it"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>"""
                .formatted(cell.type(), cell.cell());
    }

    static Stream<Cell> cells() {
        return Stream.of(JsonMapper.shared()
                .readValue(Path.of("src/test/resources/engine/gate/cells.json").toFile(), Cell[].class));
    }
}
