package io.casework.flows.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The elements of a form: its fields, texts and groups, and the form itself. */
final class FormElements {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INNER = "components";

    /** No component can be called so. */
    private static final String FORM = "";

    private FormElements() {}

    /** By id, what is said of an element apart from those in it. Of what is no form there are none. */
    static Map<String, String> of(String form) {
        Map<String, String> elements = new HashMap<>();
        JsonNode root = read(form);
        if (root != null && root.isObject()) {
            elements.put(FORM, said(root));
            addInner(root, elements);
        }
        return elements;
    }

    private static @Nullable JsonNode read(String form) {
        try {
            return JSON.readTree(form);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void addInner(JsonNode element, Map<String, String> elements) {
        for (JsonNode inner : element.path(INNER)) {
            elements.put(id(inner), said(inner));
            addInner(inner, elements);
        }
    }

    /** Editors give each component an id; where one has none, it is known by its field. */
    private static String id(JsonNode component) {
        String id = component.path("id").asString("");
        return id.isEmpty() ? "field " + component.path("key").asString("") : id;
    }

    private static String said(JsonNode element) {
        Map<String, JsonNode> said = new TreeMap<>();
        element.properties().stream()
                .filter(property -> !Objects.equals(property.getKey(), INNER))
                .forEach(property -> said.put(property.getKey(), property.getValue()));
        return said.toString();
    }
}
