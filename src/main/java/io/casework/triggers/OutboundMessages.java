package io.casework.triggers;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Outbound Messages of Salesforce, a SOAP envelope with notifications. It is read as a stream, without a DTD, entities or
 * anything fetched. Each notification becomes {@code {"type", "entity", "data": {…}}}; the session's id is passed over.
 */
@Component
class OutboundMessages {

    private static final String NAMESPACE = "http://soap.sforce.com/2005/09/outbound";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String OBJECTS = "urn:sobject.";
    private static final int MOST = 1_000;
    private static final int MOST_FIELDS = 1_000;
    private static final int DEPTH = 64;

    private final EventJson json;

    OutboundMessages(EventJson json) {
        this.json = json;
    }

    /** @throws Unreadable when it is no such envelope */
    IncomingBatch read(byte[] body) throws Unreadable {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(decoded(body)));
            try {
                return envelope(new Bounded(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | CharacterCodingException | RuntimeException e) {
            throw new Unreadable("The body is not well-formed XML, or holds a document type or an entity.");
        }
    }

    /** By its byte order mark, else as UTF-8, whatever the document says of itself: no other encoding is in use. */
    private static String decoded(byte[] body) throws CharacterCodingException {
        boolean isWide = body.length > 1 && (body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
        Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private IncomingBatch envelope(Bounded xml) throws XMLStreamException, Unreadable {
        String organization = null;
        List<Incoming> events = new ArrayList<>();
        while (xml.toNextElement()) {
            if (xml.is(NAMESPACE, "OrganizationId")) {
                organization = xml.text();
            } else if (xml.is(NAMESPACE, "Notification")) {
                events.add(notification(xml));
            }
            if (events.size() > MOST) {
                throw new Unreadable("The envelope holds more than " + MOST + " notifications.");
            }
        }
        if (organization == null || events.isEmpty()) {
            throw new Unreadable("The envelope holds no notifications, or names no organization.");
        }
        return new IncomingBatch(organization, events);
    }

    private Incoming notification(Bounded xml) throws XMLStreamException {
        int depth = xml.depth;
        String id = null;
        Notified record = null;
        while (xml.toNextElementWithin(depth)) {
            if (xml.is(NAMESPACE, "Id")) {
                id = xml.text();
            } else if (xml.is(NAMESPACE, "sObject")) {
                record = record(xml);
            }
        }
        return incoming(id, record == null ? new Notified(null, json.object()) : record);
    }

    /** @param entity null when it is none of the objects of an organization */
    private record Notified(@Nullable String entity, ObjectNode data) {}

    private Notified record(Bounded xml) throws XMLStreamException {
        String entity = xml.objectType();
        int depth = xml.depth;
        ObjectNode data = json.object();
        while (xml.toNextElementWithin(depth)) {
            String name = xml.reader.getLocalName();
            String value = xml.text();
            if (data.size() < MOST_FIELDS && !data.has(name)) {
                data.put(name, value);
            }
        }
        return new Notified(entity, data);
    }

    private Incoming incoming(@Nullable String id, Notified record) {
        String entity = Optional.ofNullable(record.entity()).orElse("Unknown");
        ObjectNode event = json.object().put("type", entity).put("entity", entity);
        event.set("data", record.data());
        String payload = json.write(event);
        return new Incoming(
                id == null ? EventJson.nameOf(payload.getBytes(StandardCharsets.UTF_8)) : EventJson.bounded(id),
                SalesforceRecords.key(entity, record.data().path("Id").asString(null)),
                entity,
                Occurrence.of(event, "/data/SystemModstamp", "/data/LastModifiedDate"),
                payload,
                fault(id, record));
    }

    private static @Nullable String fault(@Nullable String id, Notified record) {
        if (id == null) {
            return "The notification has no id.";
        }
        return record.entity() == null ? "The notification holds no record of a Salesforce object." : null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** A stream that ends with an exception at what no envelope of Salesforce holds. */
    private static final class Bounded {

        private final XMLStreamReader reader;
        private int depth;

        private Bounded(XMLStreamReader reader) {
            this.reader = reader;
        }

        boolean toNextElement() throws XMLStreamException {
            return toNextElementWithin(-1);
        }

        /** False at the end of the element at this depth. */
        boolean toNextElementWithin(int outer) throws XMLStreamException {
            while (reader.hasNext()) {
                int event = next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                    return false;
                }
            }
            return false;
        }

        boolean is(String namespace, String name) {
            return name.equals(reader.getLocalName()) && namespace.equals(reader.getNamespaceURI());
        }

        /** All text of the current element, whatever is in it; null when it says it is nil. */
        @Nullable
        String text() throws XMLStreamException {
            boolean isNil = "true".equals(reader.getAttributeValue(INSTANCE, "nil"));
            int outer = depth;
            StringBuilder text = new StringBuilder();
            while (depth >= outer) {
                int event = next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                }
            }
            return isNil ? null : text.toString().strip();
        }

        /** The local name of the type; null when it is not one of an organization's objects. */
        @Nullable
        String objectType() {
            String type = reader.getAttributeValue(INSTANCE, "type");
            int colon = type == null ? -1 : type.indexOf(':');
            if (type == null || colon < 1) {
                return null;
            }
            String namespace = reader.getNamespaceURI(type.substring(0, colon));
            String name = type.substring(colon + 1);
            return namespace != null && namespace.startsWith(OBJECTS) && name.matches("\\w{1,100}") ? name : null;
        }

        private int next() throws XMLStreamException {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new XMLStreamException("A document type or an entity");
                default -> {}
            }
            if (depth > DEPTH) {
                throw new XMLStreamException("Too deep");
            }
            return event;
        }
    }
}
