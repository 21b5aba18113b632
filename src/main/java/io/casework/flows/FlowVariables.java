package io.casework.flows;

import io.casework.engine.ConnectorDescription;
import io.casework.flows.FlowCatalogue.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the routing facts that flows know, each under the plainest label that anything gives it. */
final class FlowVariables {

    private final Map<String, Variable> byName = new TreeMap<>();

    /** Outputs come first: they say what a fact is, inputs only what it is used for. */
    void addConnectors(Collection<ConnectorDescription> connectors) {
        connectors.forEach(connector -> connector.outputs().forEach(this::add));
        connectors.forEach(connector -> connector.inputs().forEach(this::add));
    }

    private void add(ConnectorDescription.Field field) {
        add(new Variable(field.name(), field.documentation(), field.type(), field.choices()));
    }

    /** What is known already keeps its label; choices and a type that say more are taken over. */
    void add(Variable variable) {
        byName.merge(variable.name(), labelled(variable), FlowVariables::merged);
    }

    List<Variable> all() {
        return List.copyOf(byName.values());
    }

    private static Variable merged(Variable known, Variable other) {
        return new Variable(
                known.name(),
                known.label(),
                known.type(),
                known.choices().isEmpty() && known.type().equals(other.type()) ? other.choices() : known.choices());
    }

    private static Variable labelled(Variable variable) {
        String label = variable.label().isBlank() ? spoken(variable.name()) : variable.label();
        return new Variable(variable.name(), label, variable.type(), variable.choices());
    }

    /** {@code firstResponseMinutes} and {@code first-response-minutes} are "First response minutes". */
    static String spoken(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ');
        String lower = words.toLowerCase(Locale.ENGLISH).strip();
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** Fields with a limited answer: what people write freely is no routing fact. */
    void addForm(Map<String, Object> form) {
        components(form).forEach(field -> {
            String label = text(field, "label");
            switch (text(field, "type")) {
                case "radio", "select" -> add(new Variable(text(field, "key"), label, "string", choices(field)));
                case "checkbox" -> add(new Variable(text(field, "key"), label, "boolean", List.of()));
                default -> {
                    // groups are looked into, texts stay with the case
                }
            }
        });
    }

    private static List<Map<?, ?>> components(Map<?, ?> parent) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Map<?, ?> child : maps(parent.get("components"))) {
            all.add(child);
            all.addAll(components(child));
        }
        return all;
    }

    private static List<String> choices(Map<?, ?> field) {
        return maps(field.get("values")).stream()
                .map(option -> text(option, "value"))
                .toList();
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    private static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }
}
