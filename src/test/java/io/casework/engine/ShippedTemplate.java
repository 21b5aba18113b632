package io.casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the element templates in the folder {@code processes/element-templates}. */
record ShippedTemplate(Path file, JsonNode json) {

    static final Path FOLDER = ShippedProcess.FOLDER.resolve("element-templates");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<ShippedTemplate> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ShippedTemplate::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedTemplate read(Path file) {
        try {
            return new ShippedTemplate(file, JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.path("id").asString("");
    }

    Stream<JsonNode> properties(String bindingType) {
        return json.path("properties").valueStream().filter(property -> bindingType.equals(binding(property, "type")));
    }

    Stream<JsonNode> inputs() {
        return properties("camunda:inputParameter");
    }

    JsonNode input(String name) {
        return inputs().filter(property -> name.equals(binding(property, "name")))
                .findFirst()
                .orElseThrow();
    }

    Stream<JsonNode> outputs() {
        return properties("camunda:outputParameter");
    }

    Stream<String> errors() {
        return properties("camunda:errorEventDefinition").map(property -> binding(property, "errorRef"));
    }

    /** Everything that somebody sees. */
    Stream<JsonNode> shown() {
        return json.path("properties").valueStream().filter(property -> !"Hidden".equals(text(property, "type")));
    }

    /** What a property of the element itself is set to. */
    String property(String name) {
        return properties("property")
                .filter(property -> name.equals(binding(property, "name")))
                .map(property -> text(property, "value"))
                .findFirst()
                .orElse("");
    }

    /** The values that a list offers, without the one that stands for none. */
    static List<String> choices(JsonNode property) {
        return property.path("choices")
                .valueStream()
                .map(choice -> text(choice, "value"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static String binding(JsonNode property, String name) {
        return property.path("binding").path(name).asString("");
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** A flow with one step to which the template was applied as an editor applies it. */
    String appliedBpmn() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
                  <bpmn:process id="applied" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="s"/>
                    <bpmn:serviceTask id="n" camunda:modelerTemplate="%s" camunda:type="%s" camunda:topic="%s">
                      <bpmn:extensionElements>%s
                        <camunda:inputOutput>%s%s</camunda:inputOutput>
                      </bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:endEvent id="e"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="n"/>
                    <bpmn:sequenceFlow id="f2" sourceRef="n" targetRef="e"/>
                  </bpmn:process>%s
                </bpmn:definitions>
                """
                .formatted(
                        id(),
                        property("camunda:type"),
                        property("camunda:topic"),
                        joined(errors().map(
                                        "<camunda:errorEventDefinition errorRef='Error_%s_1' expression='${false}'/>"
                                                ::formatted)),
                        joined(inputs().map(ShippedTemplate::inputParameter)),
                        joined(outputs().filter(ShippedTemplate::isTaken).map(ShippedTemplate::outputParameter)),
                        joined(errors().map(
                                        code -> "<bpmn:error id='Error_%s_1' errorCode='%s'/>".formatted(code, code))));
    }

    private static String inputParameter(JsonNode property) {
        String first = choices(property).stream().findFirst().orElse("");
        String value = text(property, "value").isEmpty() ? first : text(property, "value");
        return "<camunda:inputParameter name='%s'>%s</camunda:inputParameter>"
                .formatted(binding(property, "name"), value);
    }

    /** Whether a variable is made of an output, as long as nobody changes the template's values. */
    private static boolean isTaken(JsonNode output) {
        return !(output.path("optional").asBoolean(false)
                && text(output, "value").isEmpty());
    }

    private static String outputParameter(JsonNode property) {
        return "<camunda:outputParameter name='%s'>%s</camunda:outputParameter>"
                .formatted(text(property, "value"), binding(property, "source"));
    }

    private static String joined(Stream<String> parts) {
        return String.join("", parts.toList());
    }

    /** For the name of a parameterised test. */
    @Override
    public String toString() {
        return String.valueOf(file.getFileName()).replace(".json", "");
    }
}
