package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionTerms;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Converts leads by the SOAP API, for the REST API has no call for it. */
final class LeadConversion {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String PARTNER = "urn:partner.soap.sforce.com";
    private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");

    private final Calls calls;
    private final String path;
    private final ConnectionTerms terms;

    LeadConversion(Calls calls, Connection connection) {
        this.calls = calls;
        this.path = "/services/Soap/u/" + connection.apiVersion();
        this.terms = connection.terms();
    }

    /**
     * What is to be converted, and how.
     *
     * @param status a status of leads that means converted
     * @param ownerId whose the records are to be; needed when a queue has the lead, null to leave them with its owner
     */
    record Wanted(String leadId, String status, Opportunity opportunity, @Nullable String ownerId) {}

    /** Whether a chance to sell is opened as well. */
    enum Opportunity {
        OPENED,
        NONE
    }

    /** Not repeated when its outcome is not known: look whether the lead is converted first. */
    Conversion convert(Wanted wanted) {
        Answer answer = calls.make(token -> new Request.Builder()
                .url(Calls.address(token, path))
                .header("User-Agent", "Casework")
                .header("SOAPAction", "\"\"")
                .post(RequestBody.create(envelope(wanted, token, terms), XML))
                .build());
        return read(SafeXml.read(answer.body()));
    }

    private static Conversion read(Document document) {
        if (!SafeXml.text(document, "success").map("true"::equals).orElse(false)) {
            String code = SafeXml.text(document, "statusCode").orElse("UNKNOWN_ERROR");
            String message = SafeXml.text(document, "message").orElse("");
            throw Composites.fault(400, List.of(SalesforceError.of(code, message)));
        }
        return new Conversion(id(document, "accountId"), id(document, "contactId"));
    }

    private static String id(Document document, String name) {
        return RecordIds.full(SafeXml.text(document, name).orElse(""));
    }

    static String envelope(Wanted wanted, Token token, ConnectionTerms terms) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("s", "Envelope", SOAP);
            xml.writeNamespace("s", SOAP);
            xml.writeDefaultNamespace(PARTNER);
            writeHead(xml, token, terms);
            writeBody(xml, wanted);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void writeHead(XMLStreamWriter xml, Token token, ConnectionTerms terms) throws XMLStreamException {
        xml.writeStartElement("s", "Header", SOAP);
        xml.writeStartElement(PARTNER, "SessionHeader");
        write(xml, "sessionId", token.accessToken());
        xml.writeEndElement();
        xml.writeStartElement(PARTNER, "CallOptions");
        write(xml, "client", Calls.CLIENT);
        xml.writeEndElement();
        if (terms.allowDuplicates()) {
            xml.writeStartElement(PARTNER, "DuplicateRuleHeader");
            write(xml, "allowSave", "true");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** The order of the members is the schema's. */
    private static void writeBody(XMLStreamWriter xml, Wanted wanted) throws XMLStreamException {
        xml.writeStartElement("s", "Body", SOAP);
        xml.writeStartElement(PARTNER, "convertLead");
        xml.writeStartElement(PARTNER, "leadConverts");
        write(xml, "convertedStatus", wanted.status());
        write(xml, "doNotCreateOpportunity", String.valueOf(wanted.opportunity() == Opportunity.NONE));
        write(xml, "leadId", wanted.leadId());
        write(xml, "overwriteLeadSource", "false");
        if (wanted.ownerId() != null) {
            write(xml, "ownerId", wanted.ownerId());
        }
        write(xml, "sendNotificationEmail", "false");
    }

    private static void write(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(PARTNER, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
