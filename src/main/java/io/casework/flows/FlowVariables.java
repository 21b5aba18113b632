package io.casework.flows;

import io.casework.engine.ConnectorDescription;
import io.casework.flows.FlowCatalogue.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the routing facts that flows know, each under the plainest label that anything gives it. */
final class FlowVariables {

    private final Map<String, Variable> decided = new TreeMap<>();
    private final Map<String, Variable> asked = new TreeMap<>();
    private final Map<String, Variable> answered = new TreeMap<>();

    /** What connectors answer; an input only says what a step wants under a name of its own. */
    void addConnectors(Collection<ConnectorDescription> connectors) {
        connectors.stream()
                .flatMap(connector -> connector.outputs().stream())
                .map(field -> new Variable(field.name(), spoken(field.name()), field.type(), field.choices()))
                .forEach(variable -> answered.merge(variable.name(), variable, FlowVariables::merged));
    }

    /** A fact that a decision asks for or gives. */
    void add(Variable variable) {
        decided.merge(variable.name(), labelled(variable), FlowVariables::merged);
    }

    /** By name. A decision's label goes before a form's, and that before a name in plain words. */
    List<Variable> all() {
        Map<String, Variable> all = new TreeMap<>(decided);
        asked.forEach((name, variable) -> all.merge(name, variable, FlowVariables::merged));
        answered.forEach((name, variable) -> all.merge(name, variable, FlowVariables::merged));
        return all.values().stream()
                .map(variable -> toldApart(variable, all.values()))
                .toList();
    }

    /** Facts that share a label go by their names: "Team" and "Escalation team". */
    private static Variable toldApart(Variable variable, Collection<Variable> all) {
        boolean shared = all.stream()
                .anyMatch(other ->
                        other.label().equals(variable.label()) && !other.name().equals(variable.name()));
        return shared
                ? new Variable(variable.name(), spoken(variable.name()), variable.type(), variable.choices())
                : variable;
    }

    private static Variable merged(Variable known, Variable other) {
        return new Variable(
                known.name(),
                known.label(),
                known.type(),
                known.choices().isEmpty() && known.type().equals(other.type()) ? other.choices() : known.choices());
    }

    /** Forms that ask different things under one name have the name in common, and the choices of all. */
    private static Variable mergedAnswers(Variable known, Variable other) {
        String label = known.label().equals(other.label()) ? known.label() : spoken(known.name());
        List<String> choices = Stream.concat(known.choices().stream(), other.choices().stream())
                .distinct()
                .toList();
        return new Variable(known.name(), label, known.type(), choices);
    }

    private void addAnswer(Variable variable) {
        asked.merge(variable.name(), labelled(variable), FlowVariables::mergedAnswers);
    }

    private static Variable labelled(Variable variable) {
        String label = variable.label().isBlank() ? spoken(variable.name()) : variable.label();
        return new Variable(variable.name(), label, variable.type(), variable.choices());
    }

    /** {@code firstResponseMinutes} and {@code first-response-minutes} are "First response minutes". */
    static String spoken(String name) {
        String words =
                name.replaceAll("([a-z0-9])([A-Z])|([a-z])([0-9])", "$1$3 $2$4").replace('-', ' ');
        String lower = words.toLowerCase(Locale.ENGLISH).strip().replaceAll("\\bcrm\\b", "CRM");
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** Fields with a limited answer: what people write freely is no routing fact. */
    void addForm(Map<String, Object> form) {
        components(form).forEach(field -> {
            String label = text(field, "label");
            switch (text(field, "type")) {
                case "radio", "select" -> addAnswer(new Variable(text(field, "key"), label, "string", choices(field)));
                case "checkbox" -> addAnswer(new Variable(text(field, "key"), label, "boolean", List.of()));
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
