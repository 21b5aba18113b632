package io.casework.engine;

import io.casework.engine.connectors.ConnectorRegistry;
import io.casework.engine.gate.GateRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a flow may be built from in this installation. */
@Component
public class ModelParts {

    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private final ConnectorRegistry registry;
    private final ReleasedForms forms;
    private final ModelCatalogue catalogue;
    private final JsonMapper json;
    private final List<Map<String, Object>> templates;
    private final Map<String, Object> rules;

    ModelParts(ConnectorRegistry registry, ReleasedForms forms, ModelCatalogue catalogue, JsonMapper json) {
        this.registry = registry;
        this.forms = forms;
        this.catalogue = catalogue;
        this.json = json;
        this.rules = json.readValue(GateRules.content(), JSON_OBJECT);
        this.templates = ShippedModels.elementTemplates()
                .map(template -> json.readValue(template.content(), JSON_OBJECT))
                .toList();
    }

    /** The element templates, as Camunda's schema describes them: the connectors' by id, then people's and flows'. */
    public List<Map<String, Object>> elementTemplates() {
        return templates;
    }

    /** The connectors, by id. */
    public List<ConnectorDescription> connectors() {
        return registry.descriptions().toList();
    }

    /** Keys of the forms that a task may name, in order. */
    public List<String> forms() {
        return forms.keys().stream().sorted().toList();
    }

    /** The forms in use, as form-js writes them. */
    public List<Map<String, Object>> formModels() {
        return forms().stream()
                .flatMap(key -> forms.latest(key).stream())
                .map(form -> json.readValue(form.content(), JSON_OBJECT))
                .toList();
    }

    /** Names of messages that shipped flows wait for, and so others may, in order. */
    public List<String> messages() {
        return reservedMessages();
    }

    /** Names that only the product announces, in order. */
    public List<String> reservedMessages() {
        return catalogue.now().reservedMessages().stream().sorted().toList();
    }

    /** What an expression of a model may call, in order. */
    public List<String> functions() {
        return catalogue.now().functions().stream().sorted().toList();
    }

    /** The gate's rule file, so that an editor can check while somebody draws. */
    public Map<String, Object> rules() {
        return rules;
    }
}
