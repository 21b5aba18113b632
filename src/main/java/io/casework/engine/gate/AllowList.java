package io.casework.engine.gate;

import io.casework.engine.gate.RuleBook.ElementRule;
import io.casework.engine.gate.RuleBook.Language;
import io.casework.engine.gate.XmlElement.Name;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the parsed tree and holds each element, attribute and text against the language's allow-list. What other
 * tools added in their own namespaces is taken out; what is left has been allowed by name.
 */
final class AllowList {

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String FORMAL_EXPRESSION = "tFormalExpression";

    private final Language language;
    private final ModelContext context;
    private final Findings findings;

    AllowList(Language language, ModelContext context, Findings findings) {
        this.language = language;
        this.context = context;
        this.findings = findings;
    }

    void apply(XmlElement root) {
        String key = language.key(root.name(), "");
        if (key == null || !language.roots().contains(key)) {
            findings.error(root, Complaint.of("root-unknown"));
            return;
        }
        apply(root, key);
    }

    private void apply(XmlElement element, String key) {
        ElementRule rule = Objects.requireNonNull(language.elements().get(key), key);
        attributes(element, key, rule);
        text(element, rule);
        Set<String> allowed = allowedChildren(element, rule);
        for (Iterator<XmlElement> children = element.children().iterator(); children.hasNext(); ) {
            XmlElement child = children.next();
            String childKey = language.key(child.name(), "none:");
            if (childKey == null && isExtensions(element)) {
                warn(child);
                children.remove();
            } else if (childKey == null || !allowed.contains(childKey)) {
                findings.error(child, refusal(childKey, "element-refused", child.local()));
            } else {
                apply(child, childKey);
            }
        }
    }

    /** What may stand in extension elements depends on whose they are. */
    private Set<String> allowedChildren(XmlElement element, ElementRule rule) {
        XmlElement parent = element.parent();
        if (!isExtensions(element) || parent == null) {
            return language.childrenOf(rule);
        }
        String parentKey = Objects.requireNonNull(language.key(parent.name(), ""));
        return Set.copyOf(
                Objects.requireNonNull(language.elements().get(parentKey)).extensions());
    }

    private static boolean isExtensions(XmlElement element) {
        return element.local().equals("extensionElements");
    }

    private void warn(XmlElement foreign) {
        String complaint = language.warned().get(foreign.uri());
        if (complaint != null) {
            findings.warning(foreign, Complaint.of(complaint));
        }
    }

    private void attributes(XmlElement element, String key, ElementRule rule) {
        Map<String, String> types = language.attributesOf(rule);
        for (Iterator<Map.Entry<Name, String>> all =
                        element.attributes().entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Name, String> attribute = all.next();
            if (attribute.getKey().uri().equals(XSI)) {
                instanceAttribute(element, attribute, all, types);
                continue;
            }
            String name = language.key(attribute.getKey(), "");
            if (name == null) {
                all.remove();
                continue;
            }
            String type = types.get(name);
            if (type == null) {
                findings.error(
                        element,
                        refusal(
                                key + "@" + name,
                                "attribute-refused",
                                attribute.getKey().local()));
            } else if (type.equals("drop")) {
                all.remove();
            } else {
                attribute.setValue(checked(element, name, type, attribute.getValue()));
            }
        }
    }

    /** A reference may carry the prefix of the file's own namespace, which the written file no longer has. */
    private String checked(XmlElement element, String name, String type, String value) {
        complain(element, name, ValueTypes.of(type).check(value, context));
        return type.equals("ref") ? value.substring(value.indexOf(':') + 1) : value;
    }

    private void complain(XmlElement element, String place, @Nullable Complaint complaint) {
        if (complaint != null) {
            findings.error(element, complaint.about(place.substring(place.indexOf(':') + 1)));
        }
    }

    private void instanceAttribute(
            XmlElement element,
            Map.Entry<Name, String> attribute,
            Iterator<Map.Entry<Name, String>> all,
            Map<String, String> types) {
        String local = attribute.getKey().local();
        String value = attribute.getValue();
        if (local.equals("schemaLocation") || local.equals("noNamespaceSchemaLocation")) {
            schemaLocation(element, value);
            all.remove();
        } else if (local.equals("type") && "drop".equals(types.get("xsi:type"))) {
            all.remove();
        } else if (local.equals("type")
                && types.containsKey("xsi:type")
                && value.replaceFirst("^[\\w.-]+:", "").equals(FORMAL_EXPRESSION)) {
            attribute.setValue("bpmn:" + FORMAL_EXPRESSION);
        } else {
            findings.error(element, refusal("xsi:" + local, "attribute-refused", local));
        }
    }

    /** Honest modelers name the standard's own schemas; nothing is fetched either way. */
    private void schemaLocation(XmlElement element, String value) {
        boolean honest = Arrays.stream(value.strip().split("\\s+"))
                .allMatch(part -> part.matches("(https?://(www\\.omg\\.org|camunda\\.org|bpmn\\.io)/.*)|([\\w./-]*)")
                        && !part.startsWith("/"));
        if (!honest) {
            findings.error(element, Complaint.of("schema-location"));
        }
    }

    private void text(XmlElement element, ElementRule rule) {
        String text = element.text().strip();
        if (rule.text() == null) {
            if (!text.isEmpty()) {
                findings.error(element, Complaint.of("text-unexpected"));
            }
            element.replaceText("");
            return;
        }
        complain(element, element.local(), ValueTypes.of(rule.text()).check(text, context));
        element.replaceText(rule.text().equals("ref") ? text.substring(text.indexOf(':') + 1) : text);
    }

    private Complaint refusal(@Nullable String key, String otherwise, String local) {
        String known = key == null ? "foreign:" + local : key;
        return Optional.ofNullable(language.refusal(known.substring(known.indexOf('@') + 1)))
                .orElseGet(() -> Complaint.of(otherwise, Shown.of(local)));
    }
}
