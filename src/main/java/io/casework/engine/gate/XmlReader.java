package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.Limits;
import io.casework.engine.gate.Wording.Phrase;
import io.casework.engine.gate.XmlElement.Name;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XML without DTDs, entities or anything fetched, and stops as soon as a limit is passed. */
final class XmlReader {

    private static final String FEATURES = "http://apache.org/xml/features/";

    private XmlReader() {}

    static XmlElement read(byte[] content, Limits limits) {
        String xml = Utf8.read(content, limits.bytes());
        Utf8.checkDeclaration(xml);
        TreeBuilder builder = new TreeBuilder(limits);
        try {
            parser().parse(new InputSource(new StringReader(xml)), builder);
        } catch (SAXException malformed) {
            throw unreadable(xml);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return builder.root();
    }

    private static Unreadable unreadable(String xml) {
        return new Unreadable(xml.contains("<!DOCTYPE") ? "xml-doctype" : "xml-malformed");
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setValidating(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(FEATURES + "disallow-doctype-decl", true);
        factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return parser;
    }

    private static final class TreeBuilder extends DefaultHandler {

        private final Limits limits;
        private @Nullable XmlElement root;
        private @Nullable XmlElement current;
        private int depth;
        private int elements;

        TreeBuilder(Limits limits) {
            this.limits = limits;
        }

        XmlElement root() {
            if (root == null) {
                throw new Unreadable("xml-malformed");
            }
            return root;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            count();
            current = new XmlElement(new Name(uri, local), current);
            if (root == null) {
                root = current;
            }
            limit(attributes.getLength(), limits.attributes(), "attributes");
            for (int i = 0; i < attributes.getLength(); i++) {
                limit(attributes.getValue(i).length(), limits.attributeLength(), "attribute-length");
                current.attributes()
                        .put(new Name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            depth--;
            current = current == null ? null : current.parent();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (current != null) {
                current.append(characters, start, length);
                limit(current.textLength(), limits.textLength(), "text-length");
            }
        }

        @Override
        public void processingInstruction(String target, String data) {
            throw new Unreadable("xml-instruction");
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("nothing is fetched");
        }

        private void count() {
            limit(++depth, limits.depth(), "levels");
            limit(++elements, limits.elements(), "elements");
        }

        private static void limit(int actual, int most, String what) {
            if (actual > most) {
                throw new Unreadable(Complaint.of("model-too-large", Phrase.of(what), most));
            }
        }
    }
}
