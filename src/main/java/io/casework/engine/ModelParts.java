package io.casework.engine;

import io.casework.engine.connectors.ConnectorRegistry;
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
    private final List<Map<String, Object>> templates;

    ModelParts(ConnectorRegistry registry, ReleasedForms forms, JsonMapper json) {
        this.registry = registry;
        this.forms = forms;
        this.templates = ShippedModels.elementTemplates()
                .map(template -> json.readValue(template.content(), JSON_OBJECT))
                .toList();
    }

    /** The element templates of the connectors, as Camunda's schema describes them, by id. */
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
}
