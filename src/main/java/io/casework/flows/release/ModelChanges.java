package io.casework.flows.release;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How much of a model changed, in elements that have an id; where they are drawn does not count.
 *
 * @param changed those whose attributes or words are others
 */
record ModelChanges(long added, long removed, long changed) {

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");

    static ModelChanges between(String before, String after) {
        Map<String, String> old = elements(before);
        Map<String, String> now = elements(after);
        return new ModelChanges(
                now.keySet().stream().filter(id -> !old.containsKey(id)).count(),
                old.keySet().stream().filter(id -> !now.containsKey(id)).count(),
                now.entrySet().stream()
                        .filter(each -> old.containsKey(each.getKey())
                                && !Objects.equals(old.get(each.getKey()), each.getValue()))
                        .count());
    }

    @Override
    public String toString() {
        return added + " added, " + removed + " removed, " + changed + " changed";
    }

    private static Map<String, String> elements(String model) {
        return model.stripLeading().startsWith("{") ? FormElements.of(model) : tags(model);
    }

    /** By id, what is said of an element up to the next one that has an id. Of what is no XML there are none. */
    private static Map<String, String> tags(String model) {
        Map<String, StringBuilder> said = new HashMap<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(model));
            String id = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && !DRAWING.contains(String.valueOf(reader.getNamespaceURI()))) {
                    id = Objects.requireNonNullElse(reader.getAttributeValue(null, "id"), id);
                    said.computeIfAbsent(id, key -> new StringBuilder()).append(start(reader));
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    said.computeIfAbsent(id, key -> new StringBuilder())
                            .append(reader.getText().strip());
                }
            }
        } catch (XMLStreamException e) {
            return Map.of();
        }
        said.remove("");
        Map<String, String> elements = new HashMap<>();
        said.forEach((id, text) -> elements.put(id, text.toString()));
        return elements;
    }

    private static String start(XMLStreamReader reader) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return reader.getLocalName() + attributes;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
