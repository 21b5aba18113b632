package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models as a manager, Camunda Modeler, bpmn.io and other tools save them. */
class HonestModelsTests {

    private static final Path FOLDER = Path.of("src/test/resources/engine/gate/honest");
    private static GuardedEngine guarded;

    @BeforeAll
    static void start() {
        guarded = new GuardedEngine();
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void admits_honestModels(Path file) {
        List<Finding> findings = new DeploymentGate().check(model(file), Models.CATALOGUE);

        assertThat(findings).filteredOn(Finding::refuses).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void admittedModels_deployOnTheGuardedEngine(Path file) {
        byte[] admitted = new DeploymentGate().admit(model(file), Models.CATALOGUE);

        assertThat(guarded.deploy(file.getFileName().toString(), admitted).getId())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("files")
    void admittedModels_areAdmittedAgainUnchanged(Path file) {
        DeploymentGate gate = new DeploymentGate();
        byte[] once = gate.admit(model(file), Models.CATALOGUE);

        byte[] twice = gate.admit(new ModelFile(file.getFileName().toString(), once), Models.CATALOGUE);

        assertThat(new String(twice, StandardCharsets.UTF_8)).isEqualTo(new String(once, StandardCharsets.UTF_8));
    }

    @Test
    void stripsWhatOnlyEditorsNeed() {
        Stream.of("order-arrives.bpmn", "large-lead-review.bpmn", "classify-and-route.bpmn", "plain-drawing.bpmn")
                .map(name -> new DeploymentGate().admit(model(FOLDER.resolve(name)), Models.CATALOGUE))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .forEach(xml -> assertThat(xml)
                        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                        .doesNotContain("schemaLocation", "signavio:", "bioc", "modelerTemplate", "executionPlatform"));
    }

    @Test
    void keepsEverythingThatTheEngineNeeds() {
        String xml = new String(
                new DeploymentGate().admit(model(FOLDER.resolve("order-arrives.bpmn")), Models.CATALOGUE),
                StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("name=\"Prüfen &amp; freigeben ✓\"")
                .contains("messageRef=\"sid-msg\"")
                .contains("${ action == &quot;resolve&quot; &amp;&amp; confidence &lt; 0.8 }")
                .contains("xsi:type=\"bpmn:tFormalExpression\"")
                .contains("camunda:candidateGroups=\"orders\"");
    }

    static List<Path> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static ModelFile model(Path file) {
        try {
            return new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
