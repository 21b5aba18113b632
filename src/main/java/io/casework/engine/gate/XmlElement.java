package io.casework.engine.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of a parsed model. Names are namespace URI and local name; a file's prefixes mean nothing here. */
final class XmlElement {

    /** A namespace URI, empty for none, and a local name. */
    record Name(String uri, String local) {}

    /** They may have ids, but nobody sees them in a drawing. */
    private static final Set<String> DETAILS = Set.of(
            "conditionExpression",
            "completionCondition",
            "loopCardinality",
            "multiInstanceLoopCharacteristics",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "documentation");

    private final Name name;
    private final @Nullable XmlElement parent;
    private final Map<Name, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(Name name, @Nullable XmlElement parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Name name() {
        return name;
    }

    String uri() {
        return name.uri();
    }

    String local() {
        return name.local();
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    Map<Name, String> attributes() {
        return attributes;
    }

    @Nullable
    String attribute(String local) {
        return attributes.get(new Name("", local));
    }

    @Nullable
    String attribute(String uri, String local) {
        return attributes.get(new Name(uri, local));
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String local) {
        return children.stream().filter(child -> child.local().equals(local));
    }

    Optional<XmlElement> child(String local) {
        return children(local).findFirst();
    }

    /** This element and everything below it, in document order. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<XmlElement> into) {
        into.add(this);
        children.forEach(child -> child.collect(into));
    }

    Stream<XmlElement> all(String local) {
        return all().filter(element -> element.local().equals(local));
    }

    String text() {
        return text.toString();
    }

    int textLength() {
        return text.length();
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    void replaceText(String replacement) {
        text.setLength(0);
        text.append(replacement);
    }

    String id() {
        return Optional.ofNullable(attribute("id")).orElse("");
    }

    private boolean isVisible() {
        return !DETAILS.contains(name.local())
                && !name.local().endsWith("EventDefinition")
                && !name.uri().startsWith("http://camunda.org/");
    }

    /** The id of the element around this one. */
    @Nullable
    String nearestHost() {
        return parent == null ? null : parent.nearestId();
    }

    /** Findings name a place that the reader can click on: diagrams and forms know elements by id only. */
    @Nullable
    String nearestId() {
        for (XmlElement element = this; element != null; element = element.parent) {
            if (!element.id().isEmpty() && element.isVisible()) {
                return element.id();
            }
        }
        return null;
    }
}
