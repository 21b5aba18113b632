package io.casework.crm.sap;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an OData V2 service says of itself: its sets, and their properties. Read without DTDs, entities or anything fetched. */
final class ServiceDescription {

    private static final String SAP = "http://www.sap.com/Protocols/SAPData";

    /** @param readOnly those that nobody can set when a record is created */
    record Properties(Set<String> all, Set<String> readOnly) {}

    private final Map<String, Properties> byType = new HashMap<>();
    private final Map<String, String> typeOfSet = new HashMap<>();
    private @Nullable Properties current;

    private ServiceDescription() {}

    /** @throws Fault when it can't be read */
    static ServiceDescription of(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ServiceDescription description = new ServiceDescription();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    description.read(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw Fault.of(FaultKind.NOT_SET_UP, "the description of the service can't be read");
        }
        return description;
    }

    /** Empty when there is no such set. */
    Optional<Properties> properties(String set) {
        return Optional.ofNullable(typeOfSet.get(set)).map(byType::get);
    }

    private void read(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "EntityType" -> {
                current = new Properties(new HashSet<>(), new HashSet<>());
                byType.put(name(reader), current);
            }
            case "Property" -> readProperty(reader);
            case "EntitySet" -> {
                String type = String.valueOf(reader.getAttributeValue(null, "EntityType"));
                typeOfSet.put(name(reader), type.substring(type.lastIndexOf('.') + 1));
            }
            default -> {}
        }
    }

    private void readProperty(XMLStreamReader reader) {
        if (current != null) {
            current.all().add(name(reader));
            if ("false".equals(reader.getAttributeValue(SAP, "creatable"))) {
                current.readOnly().add(name(reader));
            }
        }
    }

    private static String name(XMLStreamReader reader) {
        return String.valueOf(reader.getAttributeValue(null, "Name"));
    }
}
