package io.casework.engine;

import io.casework.shared.Keyed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a model's author and the worker need to know about a connector.
 *
 * @param id {@code <module>.<verb-object>}, also the topic and the element template's id
 * @param name for people, in English
 * @param inputs names read from input parameters, else from the process variable of the same name
 * @param outputs names of the values it returns
 * @param errors codes it may refuse with, which a boundary event can catch
 * @param concurrency calls at once on one node
 */
public record ConnectorDescription(
        String id, String name, List<Field> inputs, List<Field> outputs, Set<String> errors, int concurrency) {

    /**
     * @param type string, integer, number, boolean or date
     * @param choices the only values there are; empty when they can't be listed
     */
    public record Field(String name, String type, String documentation, List<String> choices) {}

    public static Field field(String name, String type, String documentation) {
        return new Field(name, type, documentation, List.of());
    }

    /** A string that is one of these. */
    public static Field choice(String name, String documentation, String... choices) {
        return new Field(name, "string", documentation, List.of(choices));
    }

    /** A string that is the key of one of these. */
    public static Field choice(String name, String documentation, Keyed... choices) {
        return new Field(
                name,
                "string",
                documentation,
                Arrays.stream(choices).map(Keyed::key).toList());
    }
}
