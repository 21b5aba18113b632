package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.util.ClassUtils;

/** What holds for every model that ships. */
class ProcessModelsTests {

    /** What the product sends to running cases. */
    private static final Set<String> MESSAGES = Set.of(
            "customer-replied",
            "ticket-withdrawn",
            "ticket-taken-over",
            "escalation-over",
            "question-over",
            "case-ended",
            "lead-changed",
            "lead-withdrawn");

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z][A-Za-z]*)}");
    private static final Path PICTURES = Path.of("docs/images/processes");
    private static final Path CATALOGUE = ShippedProcess.FOLDER.resolve("README.md");

    static final List<ShippedProcess> PROCESSES = ShippedProcess.all();
    static final List<ShippedDecisionTable> DECISIONS = ShippedDecisionTable.all();
    static final Map<String, ConnectorDescription> CONNECTORS = ShippedConnectors.byId();

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void process_isNamedLikeItsFile(ShippedProcess shipped) {
        assertThat(shipped.file().getFileName()).hasToString(shipped.process().getId() + ".bpmn");
        assertThat(shipped.every(Process.class)).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void process_saysWhatItIsAndHowLongItIsKept(ShippedProcess shipped) {
        Process process = shipped.process();
        assertThat(ShippedProcess.documentation(process)).hasSizeGreaterThan(60);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyStep_isNamedAndDocumented(ShippedProcess shipped) {
        assertThat(shipped.every(Activity.class)).allSatisfy(step -> {
            assertThat(step.getName()).as(step.getId()).isNotBlank();
            assertThat(ShippedProcess.documentation(step)).as(step.getId()).hasSizeGreaterThan(20);
        });
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyId_saysWhatItStandsFor(ShippedProcess shipped) {
        assertThat(shipped.nodes()).allSatisfy(node -> assertThat(node.getId()).matches(prefix(node) + "_" + WORD));
        assertThat(shipped.every(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("SequenceFlow_" + WORD));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyElement_isDrawn(ShippedProcess shipped) {
        assertThat(shipped.nodes())
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(shipped.every(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void picture_showsTheModelAsItIs(ShippedProcess shipped) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(shipped.file()));
        assertThat(PICTURES.resolve(shipped + ".svg"))
                .as("Draw it anew with (cd frontend && npm run draw)")
                .content()
                .endsWith("<!-- model " + HexFormat.of().formatHex(hash) + " -->\n");
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyConnector_exists(ShippedProcess shipped) {
        assertThat(shipped.connectorSteps()).allSatisfy(step -> {
            assertThat(step.getCamundaType()).as(step.getId()).isEqualTo("external");
            assertThat(CONNECTORS).as(step.getId()).containsKey(step.getCamundaTopic());
        });
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyMappedOutput_isOneOfTheConnector(ShippedProcess shipped) {
        assertThat(shipped.connectorSteps()).allSatisfy(step -> assertThat(
                        names(connector(step.getCamundaTopic()).outputs()))
                .as(step.getId())
                .containsAll(mappedOutputs(step)));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyInputParameter_isOneOfTheConnector(ShippedProcess shipped) {
        assertThat(shipped.connectorSteps()).allSatisfy(step -> assertThat(
                        names(connector(step.getCamundaTopic()).inputs()))
                .as(step.getId())
                .containsAll(inputParameters(step)));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyCaughtError_isOneThatTheConnectorRefusesWith(ShippedProcess shipped) {
        assertThat(shipped.every(BoundaryEvent.class)).allSatisfy(event -> event.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .forEach(code -> assertThat(connector(((ServiceTask) event.getAttachedTo()).getCamundaTopic())
                                .errors())
                        .as(event.getId())
                        .contains(code)));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyStartForm_exists(ShippedProcess shipped) {
        assertThat(startForms(shipped))
                .allSatisfy(form -> assertThat(Path.of("forms", form + ".form")).exists());
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyUserTask_hasAFormAndOneTeam(ShippedProcess shipped) {
        assertThat(shipped.every(UserTask.class)).allSatisfy(task -> {
            assertThat(Path.of("forms", task.getCamundaFormKey() + ".form")).exists();
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).hasSize(1);
        });
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyDecision_exists(ShippedProcess shipped) {
        assertThat(shipped.every(BusinessRuleTask.class)).allSatisfy(task -> assertThat(DECISIONS)
                .extracting(ShippedDecisionTable::toString)
                .contains(task.getCamundaDecisionRef()));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyMessage_isOneThatTheProductSends(ShippedProcess shipped) {
        assertThat(shipped.every(Message.class)).extracting(Message::getName).isSubsetOf(MESSAGES);
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyCalledProcess_existsAndGetsTheCaseNumber(ShippedProcess shipped) {
        assertThat(shipped.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(PROCESSES).extracting(ShippedProcess::toString).contains(call.getCalledElement());
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void everyTimer_firesAtAnInstantThatPolicyDecided(ShippedProcess shipped) {
        assertThat(shipped.every(TimerEventDefinition.class))
                .extracting(ShippedProcess::instant)
                .allSatisfy(instant -> assertThat(instant).matches(VARIABLE));
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void process_passesTheGate(ShippedProcess shipped) throws IOException {
        assertThat(findings(shipped.file())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void process_hasScenarioTests(ShippedProcess shipped) {
        assertThat(isTested(shipped.feature(), shipped.toString())).isTrue();
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void decision_isNamedLikeItsFile(ShippedDecisionTable shipped) {
        assertThat(shipped.file().getFileName()).hasToString(shipped + ".dmn");
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void everyRule_saysWhy(ShippedDecisionTable shipped) {
        assertThat(shipped.decision().getDescription().getTextContent()).hasSizeGreaterThan(20);
        assertThat(shipped.model().getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("DecisionRule_" + WORD);
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void decision_passesTheGate(ShippedDecisionTable shipped) throws IOException {
        assertThat(findings(shipped.file())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void decision_hasTests(ShippedDecisionTable shipped) {
        assertThat(isTested(shipped.feature(), shipped.toString())).isTrue();
    }

    @Test
    void catalogue_isUpToDate() throws IOException {
        String catalogue = new ProcessCatalogue(PROCESSES, DECISIONS, CONNECTORS).markdown();
        if (Boolean.getBoolean("casework.regenerate")) {
            Files.writeString(CATALOGUE, catalogue);
        }
        assertThat(CATALOGUE)
                .as("Write it anew with ./mvnw test -Dtest=ProcessModelsTests -Dcasework.regenerate=true")
                .hasContent(catalogue);
    }

    private static String prefix(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (type.endsWith("Gateway")) {
            return "Gateway";
        }
        if (type.startsWith("intermediate")) {
            return "IntermediateEvent";
        }
        return type.endsWith("Task") ? "Task" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    private static Set<String> names(List<ConnectorDescription.Field> fields) {
        return fields.stream().map(ConnectorDescription.Field::name).collect(Collectors.toSet());
    }

    private static List<String> mappedOutputs(ServiceTask step) {
        return ShippedProcess.mapping(step).stream()
                .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                .flatMap(output -> VARIABLE.matcher(output.getTextContent()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> inputParameters(ServiceTask step) {
        return ShippedProcess.mapping(step).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(input -> input.getCamundaName())
                .toList();
    }

    private static Stream<String> startForms(ShippedProcess shipped) {
        return shipped.every(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormKey)
                .filter(Objects::nonNull);
    }

    private static List<?> findings(Path file) throws IOException {
        String name = ShippedProcess.FOLDER.relativize(file).toString();
        return new DeploymentGate().check(new ModelFile(name, Files.readAllBytes(file)), catalogue());
    }

    private static GateCatalogue catalogue() throws IOException {
        return new GateCatalogue(
                CONNECTORS.keySet(),
                PROCESSES.stream()
                        .flatMap(shipped -> Stream.concat(
                                startForms(shipped),
                                shipped.every(UserTask.class).stream().map(UserTask::getCamundaFormKey)))
                        .collect(Collectors.toSet()),
                DECISIONS.stream().map(ShippedDecisionTable::toString).collect(Collectors.toSet()),
                PROCESSES.stream().map(ShippedProcess::toString).collect(Collectors.toSet()),
                teams(),
                MESSAGES,
                ModelFunctions.names());
    }

    /** The teams that every installation has. */
    private static Set<String> teams() throws IOException {
        Path folder = Path.of("db/migration/identity");
        String sql = Files.readString(folder.resolve("V202611221002__insert_teams.sql"))
                + Files.readString(folder.resolve("V202611241202__insert_sales_teams.sql"))
                + Files.readString(folder.resolve("V202611251501__insert_support_management.sql"));
        return Pattern.compile("'([a-z-]+)'")
                .matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.replace("'", ""))
                .collect(Collectors.toSet());
    }

    private static boolean isTested(String feature, String id) {
        String name = Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Stream.of("io.casework.%s.process.%sTests".formatted(feature, name))
                .allMatch(type -> ClassUtils.isPresent(type, null));
    }

    private static ConnectorDescription connector(String id) {
        return Objects.requireNonNull(CONNECTORS.get(id), id);
    }
}
