package io.casework.triggers;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** JSON Pointers: they name one place, and reading it takes as many steps as the pointer has parts. */
final class Pointers {

    static final String FORM = "(/([^/~]|~[01])*)+";
    static final String COMPLAINT = "must be a JSON Pointer such as /data/subject";
    static final int LONGEST = 300;

    private Pointers() {}

    /** The text, number or truth at this place; empty when there is none, or nothing but blanks. */
    static Optional<String> text(JsonNode event, String pointer) {
        JsonNode found = event.at(JsonPointer.compile(pointer));
        return found.isValueNode() && !found.isNull()
                ? Optional.of(found.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
