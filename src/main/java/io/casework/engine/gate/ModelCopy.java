package io.casework.engine.gate;

import io.casework.engine.gate.XmlElement.Name;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Makes a model of another key out of one that the gate has admitted. */
public final class ModelCopy {

    private static final Set<String> KEYED = Set.of("process", "decision");
    private static final Set<String> REFERENCES = Set.of("bpmnElement", "processRef", "dmnElementRef", "href");

    private final String from;
    private final String to;

    private ModelCopy(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param from id of the process or decision in the file
     * @param to what it is called in the copy
     */
    public static String ofXml(ModelFile file, String from, String to, String name) {
        boolean isDecision = file.name().endsWith(".dmn");
        RuleBook.Language language =
                isDecision ? RuleBook.shipped().dmn() : RuleBook.shipped().bpmn();
        XmlElement root = XmlReader.read(file.content(), language.limits());
        new ModelCopy(from, to).rename(root, name);
        return new String(XmlWriter.write(root, language.prefixes()), StandardCharsets.UTF_8);
    }

    /** @param id of the form itself */
    public static String ofForm(ModelFile file, String id) {
        ObjectNode form = (ObjectNode) FormRules.tree(file.content());
        return form.put("id", id).toPrettyString();
    }

    private void rename(XmlElement root, String name) {
        root.children().stream()
                .filter(child -> KEYED.contains(child.local()) && child.id().equals(from))
                .forEach(child -> {
                    child.attributes().put(new Name("", "id"), to);
                    child.attributes().put(new Name("", "name"), name);
                });
        root.all().forEach(element -> element.attributes().replaceAll(this::reference));
    }

    private String reference(Name attribute, String value) {
        if (!REFERENCES.contains(attribute.local())) {
            return value;
        }
        return value.equals(from) ? to : value.equals("#" + from) ? "#" + to : value;
    }
}
