package io.casework.flows;

import io.casework.engine.ConnectorDescription;
import io.casework.identity.TeamRef;
import java.util.List;
import java.util.Map;

/**
 * What a flow may be built from.
 *
 * @param templates element templates as Camunda's schema describes them; a property whose id is {@code
 *     catalogue.teams}, {@code forms}, {@code decisions} or {@code processes} offers what stands here under that name
 * @param forms keys, such as {@code support/answer-customer}
 * @param variables routing facts that flows know, by name
 * @param messages that a flow may wait for
 * @param reservedMessages names that only the product announces: a flow may wait for them, but not start with them
 * @param functions that an expression may call
 * @param rules the gate's rule file: what a model may contain, and what is said about what it may not
 */
public record FlowCatalogue(
        List<Map<String, Object>> templates,
        List<Step> connectors,
        List<TeamRef> teams,
        List<String> forms,
        List<Callable> decisions,
        List<Callable> processes,
        List<Variable> variables,
        List<MessageName> messages,
        List<String> reservedMessages,
        List<String> functions,
        Map<String, Object> rules) {

    /**
     * A step that the product can do.
     *
     * @param id also the topic, and the id of its element template
     * @param errors codes that a boundary event can wait for
     */
    public record Step(String id, String name, List<Fact> inputs, List<Fact> outputs, List<String> errors) {

        static Step of(ConnectorDescription connector) {
            return new Step(
                    connector.id(),
                    connector.name(),
                    connector.inputs().stream().map(Fact::of).toList(),
                    connector.outputs().stream().map(Fact::of).toList(),
                    connector.errors().stream().sorted().toList());
        }
    }

    /**
     * @param type string, integer, number, boolean or date
     * @param choices the only values there are; empty when they can't be listed
     */
    public record Fact(String name, String type, String documentation, List<String> choices) {

        static Fact of(ConnectorDescription.Field field) {
            return new Fact(field.name(), field.type(), field.documentation(), field.choices());
        }
    }

    /** A decision or another process, by the name that a step calls it by. */
    public record Callable(String key, String name) {}

    /**
     * @param label in plain words, English
     * @param type string, integer, number, boolean or date
     * @param choices the values that are known; empty when they can't be listed
     */
    public record Variable(String name, String label, String type, List<String> choices) {}

    /** @param label in plain words, English */
    public record MessageName(String name, String label) {}
}
