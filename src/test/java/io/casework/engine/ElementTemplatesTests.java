package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.casework.engine.gate.DeploymentGate;
import io.casework.engine.gate.Finding;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelFunctions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The element templates say of each connector what its code says, in words for who draws a flow. */
class ElementTemplatesTests {

    private static final Path SCHEMA = Path.of("src/test/resources/element-templates/schema.json");

    static final List<ShippedTemplate> TEMPLATES = ShippedTemplate.all();
    static final List<ShippedProcess> PROCESSES = ShippedProcess.all();
    static final Map<String, ConnectorDescription> CONNECTORS = ShippedConnectors.byId();

    @Test
    void everyConnector_hasATemplate_andNothingElseHas() throws IOException {
        List<String> known = TEMPLATES.stream().map(ShippedTemplate::id).toList();
        if (Boolean.getBoolean("casework.regenerate")) {
            for (String missing : CONNECTORS.keySet().stream()
                    .filter(id -> !known.contains(id))
                    .toList()) {
                new TemplateDraft(Objects.requireNonNull(CONNECTORS.get(missing))).write(ShippedTemplate.FOLDER);
            }
        }
        assertThat(known)
                .as("Draft what is missing with ./mvnw test -Dtest=ElementTemplatesTests -Dcasework.regenerate=true, "
                        + "then say it in words")
                .containsExactlyInAnyOrderElementsOf(CONNECTORS.keySet());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void draft_lacksNothingButItsDescription(ShippedTemplate template) throws IOException {
        JsonNode draft = new TemplateDraft(connector(template)).json();

        assertThat(schema().validate(draft)).isEmpty();
        assertThat(new ShippedTemplate(template.file(), draft).inputs())
                .hasSameSizeAs(template.inputs().toList());
        assertThat(new ShippedTemplate(template.file(), draft).errors())
                .containsExactlyInAnyOrderElementsOf(template.errors().toList());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void template_followsCamundasSchema(ShippedTemplate template) throws IOException {
        assertThat(schema().validate(template.json())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\",\"appliesTo\":[\"bpmn:ServiceTask\"],\"properties\":[]}",
                "{\"name\":\"x\",\"id\":\"x\",\"appliesTo\":[\"bpmn:ServiceTask\"],\"properties\":"
                        + "[{\"type\":\"Dropdown\",\"binding\":{\"type\":\"camunda:inputParameter\",\"name\":\"x\"}}]}",
                "{\"name\":\"x\",\"id\":\"x\",\"appliesTo\":[\"bpmn:ServiceTask\"],\"properties\":"
                        + "[{\"type\":\"String\",\"binding\":{\"type\":\"camunda:outputParameter\",\"name\":\"x\"}}]}"
            })
    void schema_refusesWhatIsNoTemplate(String json) throws IOException {
        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void template_isTheConnectorOfItsName(ShippedTemplate template) {
        assertThat(template.id()).isEqualTo(template.toString());
        assertThat(template.property("camunda:type")).isEqualTo("external");
        assertThat(template.property("camunda:topic")).isEqualTo(template.id());
        assertThat(template.json().path("version").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void inputsAndOutputs_areTheConnectors(ShippedTemplate template) {
        ConnectorDescription connector = connector(template);

        assertThat(template.inputs().map(property -> ShippedTemplate.binding(property, "name")))
                .containsExactlyElementsOf(names(connector.inputs()));
        assertThat(template.outputs().map(property -> ShippedTemplate.binding(property, "source")))
                .containsExactlyElementsOf(names(connector.outputs()).stream()
                        .map("${%s}"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void lists_offerWhatTheConnectorKnows(ShippedTemplate template) {
        assertThat(connector(template).inputs()).allSatisfy(field -> {
            JsonNode property = template.input(field.name());
            assertThat(ShippedTemplate.choices(property)).isEqualTo(field.choices());
            assertThat(ShippedTemplate.text(property, "type"))
                    .isEqualTo(field.choices().isEmpty() ? "String" : "Dropdown");
        });
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void errors_areTheConnectors(ShippedTemplate template) {
        assertThat(template.errors())
                .containsExactlyInAnyOrderElementsOf(connector(template).errors());
        assertThat(template.json().path("scopes").valueStream())
                .allSatisfy(scope -> assertThat(scope.path("properties").valueStream())
                        .hasSize(2)
                        .anySatisfy(code -> assertThat(ShippedTemplate.text(code, "value"))
                                .isEqualTo(ShippedTemplate.text(scope, "id"))))
                .extracting(scope -> ShippedTemplate.text(scope, "id"))
                .containsExactlyElementsOf(template.errors().toList());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void everythingThatIsShown_isSaidInWords(ShippedTemplate template) {
        assertThat(ShippedTemplate.text(template.json(), "name")).isNotBlank();
        assertThat(ShippedTemplate.text(template.json(), "description"))
                .hasSizeGreaterThan(20)
                .endsWith(".");
        assertThat(template.shown()).allSatisfy(property -> {
            assertThat(ShippedTemplate.text(property, "label")).matches("[A-Z].{2,40}");
            assertThat(ShippedTemplate.text(property, "description"))
                    .hasSizeGreaterThan(6)
                    .endsWith(".");
            assertThat(ShippedTemplate.text(property, "group")).isIn("inputs", "outputs");
        });
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void step_passesTheGate_asTheTemplateMakesIt(ShippedTemplate template) {
        var file = new ModelFile("applied.bpmn", template.appliedBpmn().getBytes(StandardCharsets.UTF_8));

        assertThat(new DeploymentGate().check(file, catalogue()))
                .filteredOn(Finding::refuses)
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PROCESSES")
    void stepsThatShip_setOnlyWhatTheirTemplateKnows(ShippedProcess shipped) {
        assertThat(shipped.connectorSteps()).allSatisfy(step -> assertThat(inputs(step))
                .allSatisfy(input -> assertThat(allowed(template(step), input))
                        .as("%s sets %s", step.getId(), input.getCamundaName())
                        .isTrue()));
    }

    private static boolean allowed(ShippedTemplate template, CamundaInputParameter input) {
        List<String> choices = ShippedTemplate.choices(template.input(input.getCamundaName()));
        return choices.isEmpty() || choices.contains(input.getTextContent());
    }

    private static Stream<CamundaInputParameter> inputs(ServiceTask step) {
        return ShippedProcess.mapping(step).stream().flatMap(mapping -> mapping.getCamundaInputParameters().stream());
    }

    private static ShippedTemplate template(ServiceTask step) {
        return TEMPLATES.stream()
                .filter(template -> template.id().equals(step.getCamundaTopic()))
                .findFirst()
                .orElseThrow();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    private static GateCatalogue catalogue() {
        return new GateCatalogue(
                CONNECTORS.keySet(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), ModelFunctions.names());
    }

    private static ConnectorDescription connector(ShippedTemplate template) {
        return Objects.requireNonNull(CONNECTORS.get(template.id()), template.id());
    }

    private static List<String> names(List<ConnectorDescription.Field> fields) {
        return fields.stream().map(ConnectorDescription.Field::name).toList();
    }
}
