package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.FormLanguage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a form's JSON against the allow-list of component types and their properties. */
final class FormRules {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(20_000)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FormLanguage language = RuleBook.shipped().form();
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private int components;

    private FormRules(Findings findings) {
        this.findings = findings;
    }

    /** @return the form as the browser gets it */
    static byte[] apply(byte[] content, Findings findings) {
        JsonNode form = tree(content);
        new FormRules(findings).form(form);
        return MAPPER.writeValueAsBytes(form);
    }

    static JsonNode tree(byte[] content) {
        String text = Utf8.read(content, RuleBook.shipped().form().bytes());
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            throw new Unreadable("json-malformed");
        }
    }

    private void form(JsonNode form) {
        if (!form.isObject() || !form.path("components").isArray()) {
            throw new Unreadable("form-shape");
        }
        properties(form, language.properties(), "form", 0);
    }

    private void component(JsonNode component, int depth) {
        String id = component.path("id").asString("");
        if (++components > language.components() || depth > language.nesting()) {
            throw new Unreadable("form-too-large");
        }
        if (!component.isObject()) {
            error(id, Complaint.of("form-shape.component"));
            return;
        }
        String type = component.path("type").asString("");
        Map<String, String> own = language.types().get(type);
        if (own == null) {
            String refused = language.refused().get(type);
            error(id, refused == null ? Complaint.of("form-component", Shown.of(type)) : Complaint.of(refused));
            return;
        }
        if (!id.isEmpty() && !ids.add(id)) {
            error(id, Complaint.of("id-twice"));
        }
        Map<String, String> allowed = new HashMap<>(language.common());
        allowed.putAll(own);
        properties(component, allowed, id, depth);
    }

    private void properties(JsonNode object, Map<String, String> allowed, String id, int depth) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String type = allowed.getOrDefault(property.getKey(), allowed.get("*"));
            if (type == null
                    || property.getKey().equals("__proto__")
                    || property.getKey().equals("constructor")) {
                error(id, Complaint.of("form-property", Shown.of(property.getKey())));
            } else {
                value(property.getValue(), type, id, depth, property.getKey());
            }
        }
    }

    private void value(JsonNode value, String type, String id, int depth, String name) {
        if (type.startsWith("[")) {
            list(value, type.substring(1, type.length() - 1), id, depth);
        } else if (type.startsWith("{")) {
            object(value, type.substring(1, type.length() - 1), id, depth);
        } else {
            error(id, name, FormValues.check(value, type));
        }
    }

    private void list(JsonNode list, String type, String id, int depth) {
        if (!list.isArray() || list.size() > language.components()) {
            error(id, Complaint.of("form-shape.list"));
            return;
        }
        for (JsonNode entry : list) {
            if (type.equals("component")) {
                component(entry, depth + 1);
            } else {
                object(entry, type, id, depth);
            }
        }
    }

    private void object(JsonNode object, String type, String id, int depth) {
        if (object.isObject()) {
            properties(object, Objects.requireNonNull(language.objects().get(type), type), id, depth);
        } else {
            error(id, Complaint.of("form-shape.object"));
        }
    }

    private void error(String id, String name, @Nullable Complaint complaint) {
        if (complaint != null) {
            error(id, complaint.about(name));
        }
    }

    private void error(String id, Complaint complaint) {
        findings.error(id.isEmpty() ? null : Shown.of(id), complaint);
    }
}
