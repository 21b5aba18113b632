package io.casework.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A beginning of the element template of a connector that has none: somebody has yet to say it in words. */
record TemplateDraft(ConnectorDescription connector) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(connector.id() + ".json"), JSON.writeValueAsString(json()) + "\n");
    }

    ObjectNode json() {
        ObjectNode template = JSON.createObjectNode()
                .put("$schema", "https://unpkg.com/@camunda/element-templates-json-schema@0.22.1/resources/schema.json")
                .put("name", connector.name())
                .put("id", connector.id())
                .put("version", 1)
                .put("description", "");
        template.putArray("appliesTo").add("bpmn:ServiceTask");
        ArrayNode groups = template.putArray("groups");
        group(groups, "inputs", "What the step gets", connector.inputs());
        group(groups, "outputs", "Variables that the flow gets", connector.outputs());
        ArrayNode properties = template.putArray("properties");
        hidden(properties, "external", "property").put("name", "camunda:type");
        hidden(properties, connector.id(), "property").put("name", "camunda:topic");
        connector.inputs().forEach(field -> input(properties, field));
        connector.outputs().forEach(field -> output(properties, field));
        errors().forEach(code ->
                hidden(properties, "${false}", "camunda:errorEventDefinition").put("errorRef", code));
        ArrayNode scopes = template.putArray("scopes");
        errors().forEach(code -> error(scopes, code));
        return template;
    }

    private List<String> errors() {
        return connector.errors().stream().sorted().toList();
    }

    private static void group(ArrayNode groups, String id, String label, List<ConnectorDescription.Field> fields) {
        if (!fields.isEmpty()) {
            groups.addObject().put("id", id).put("label", label);
        }
    }

    private static ObjectNode hidden(ArrayNode properties, String value, String binding) {
        ObjectNode property = properties.addObject().put("type", "Hidden").put("value", value);
        return property.putObject("binding").put("type", binding);
    }

    private static ObjectNode shown(ArrayNode properties, String group, ConnectorDescription.Field field) {
        ObjectNode property = properties
                .addObject()
                .put("label", words(field.name()))
                .put("description", field.documentation() + ".")
                .put("group", group);
        property.putObject("constraints").put("notEmpty", true);
        return property;
    }

    private static void input(ArrayNode properties, ConnectorDescription.Field field) {
        ObjectNode property = shown(properties, "inputs", field);
        property.putObject("binding").put("type", "camunda:inputParameter").put("name", field.name());
        if (field.choices().isEmpty()) {
            property.put("type", "String").put("value", "${" + field.name() + "}");
            return;
        }
        ArrayNode choices = property.put("type", "Dropdown").putArray("choices");
        field.choices()
                .forEach(key -> choices.addObject().put("name", words(key)).put("value", key));
    }

    private static void output(ArrayNode properties, ConnectorDescription.Field field) {
        ObjectNode property =
                shown(properties, "outputs", field).put("type", "String").put("value", field.name());
        property.putObject("binding").put("type", "camunda:outputParameter").put("source", "${" + field.name() + "}");
    }

    private static void error(ArrayNode scopes, String code) {
        ObjectNode scope = scopes.addObject().put("type", "bpmn:Error").put("id", code);
        ArrayNode properties = scope.putArray("properties");
        hidden(properties, code, "property").put("name", "errorCode");
        hidden(properties, words(code), "property").put("name", "name");
    }

    private static String words(String name) {
        String spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
