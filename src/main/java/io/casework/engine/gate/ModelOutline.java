package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.Limits;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What can be told of a model without judging it. Of what can't be read it is empty.
 *
 * @param keys ids of the processes or decisions in the file
 * @param names what people call an element, by its id; elements without a name are not in it
 */
public record ModelOutline(Set<String> keys, Map<String, String> names) {

    private static final ModelOutline NONE = new ModelOutline(Set.of(), Map.of());
    private static final Set<String> KEYED = Set.of("process", "decision");

    public static ModelOutline of(ModelFile file) {
        try {
            return file.name().endsWith(".form") ? ofForm(file.content()) : ofXml(file);
        } catch (Unreadable unreadable) {
            return NONE;
        }
    }

    /** How large such a file may be. */
    public static int mostBytes(String fileName) {
        return fileName.endsWith(".form")
                ? RuleBook.shipped().form().bytes()
                : limits(fileName).bytes();
    }

    private static ModelOutline ofXml(ModelFile file) {
        XmlElement root = XmlReader.read(file.content(), limits(file.name()));
        Map<String, String> names = new LinkedHashMap<>();
        root.all().filter(element -> !element.id().isEmpty()).forEach(element -> nameOf(element)
                .ifPresent(name -> names.putIfAbsent(element.id(), name)));
        Set<String> keys = new LinkedHashSet<>();
        root.children().stream().filter(child -> KEYED.contains(child.local())).forEach(child -> keys.add(child.id()));
        return new ModelOutline(keys, names);
    }

    private static Optional<String> nameOf(XmlElement element) {
        return Optional.ofNullable(element.attribute("name"))
                .or(() -> Optional.ofNullable(element.attribute("label")))
                .filter(name -> !name.isBlank());
    }

    private static ModelOutline ofForm(byte[] content) {
        Map<String, String> labels = new LinkedHashMap<>();
        label(FormRules.tree(content), labels);
        return new ModelOutline(Set.of(), labels);
    }

    private static void label(JsonNode component, Map<String, String> labels) {
        String id = component.path("id").asString("");
        String label = component.path("label").asString("");
        if (!id.isEmpty() && !label.isBlank()) {
            labels.putIfAbsent(id, label);
        }
        component.path("components").forEach(child -> label(child, labels));
    }

    private static Limits limits(String fileName) {
        return fileName.endsWith(".dmn")
                ? RuleBook.shipped().dmn().limits()
                : RuleBook.shipped().bpmn().limits();
    }
}
