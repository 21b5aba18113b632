package io.casework.engine.gate;

import io.casework.engine.gate.XmlElement.Name;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a checked tree with prefixes of our own, so that nothing of the original's syntax reaches the engine. */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private XmlWriter(XmlElement root, Map<String, String> wanted) {
        root.all().forEach(element -> {
            declare(element.uri(), wanted);
            element.attributes().keySet().forEach(attribute -> declare(attribute.uri(), wanted));
        });
    }

    /** @param prefixes namespace URI to the prefix that it is written with */
    static byte[] write(XmlElement root, Map<String, String> prefixes) {
        XmlWriter writer = new XmlWriter(root, prefixes);
        writer.element(root);
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void declare(String uri, Map<String, String> wanted) {
        if (!uri.isEmpty()) {
            prefixes.computeIfAbsent(uri, unknown -> unused(wanted.getOrDefault(uri, "ns")));
        }
    }

    private String unused(String prefix) {
        return prefixes.containsValue(prefix) ? prefix + prefixes.size() : prefix;
    }

    private void element(XmlElement element) {
        out.append('<').append(name(element.name()));
        if (element.parent() == null) {
            prefixes.forEach((uri, prefix) -> attribute("xmlns:" + prefix, uri));
        }
        element.attributes().forEach((name, value) -> attribute(name(name), value));
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>').append(escaped(element.text()));
        element.children().forEach(this::element);
        out.append("</").append(name(element.name())).append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private String name(Name name) {
        return name.uri().isEmpty() ? name.local() : prefixes.get(name.uri()) + ":" + name.local();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
