package io.casework.engine.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names, references, numbers and prose. */
final class TextValues {

    static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,99}";

    private static final Complaint ID = Complaint.of(
            "id-invalid", "An id consists of up to 128 letters, digits, '_', '-' and '.', and starts with a letter.");
    private static final Complaint TOO_LONG = Complaint.of("text-too-long", "The text is too long.");
    private static final Complaint EVALUATED = Complaint.of(
            "expression-misplaced",
            "The engine would evaluate an expression here, and none is allowed.",
            "Write a plain text without ${ and #{.");
    private static final Complaint NUMBER = Complaint.of("number-invalid", "A whole number is expected.");
    private static final double FARTHEST = 100_000;

    /** How an element template names an error that a step may refuse with, without a condition of its own. */
    static final String NEVER = "${false}";

    private static final Complaint CONDITION = Complaint.of(
            "error-expression",
            "Error conditions on external tasks are expressions over the engine's objects.",
            "Use an error boundary event with the connector's error code.");

    private TextValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of(
                "id", ValueCheck.pattern("[A-Za-z_][A-Za-z0-9_.-]{0,127}", ID),
                "ref", TextValues::reference,
                "literal", TextValues::literal,
                "variable", ValueCheck.pattern(IDENTIFIER, notAVariable()),
                "boolean", ValueCheck.pattern("true|false", Complaint.of("value-unknown", "Say true or false.")),
                "integer", ValueCheck.pattern("\\d{1,9}", NUMBER),
                "coordinate",
                        ValueCheck.holds(
                                TextValues::isCoordinate,
                                Complaint.of("drawing", "A position of the drawing is no sensible number.")),
                "version-tag",
                        ValueCheck.pattern(
                                "[\\w .+-]{1,64}",
                                Complaint.of("version-tag", "A version tag is a short word such as 1.4.")),
                "people",
                        ValueCheck.pattern(
                                "[\\w@.-]{1,64}( ?, ?[\\w@.-]{1,64}){0,19}",
                                Complaint.of("people", "Name users by their ids; expressions aren't allowed here.")),
                "any", (value, context) -> null);
    }

    static ValueCheck never() {
        return ValueCheck.holds(NEVER::equals, CONDITION);
    }

    /** Prose that nobody evaluates. */
    static ValueCheck words(int most) {
        return ValueCheck.holds(value -> value.length() <= most, TOO_LONG);
    }

    static Complaint notAVariable() {
        return Complaint.of(
                "variable-name", "A variable's name consists of letters, digits and '_', and starts with a letter.");
    }

    private static @Nullable Complaint reference(String value, ModelContext context) {
        String id = value.substring(value.indexOf(':') + 1);
        return context.ids().contains(id)
                ? null
                : Complaint.of("reference-broken", "It points to '" + Shown.of(id) + "', which the file doesn't have.");
    }

    private static @Nullable Complaint literal(String value, ModelContext context) {
        if (!ModelText.isPlain(value)) {
            return EVALUATED;
        }
        return value.length() <= 255 ? null : TOO_LONG;
    }

    private static boolean isCoordinate(String value) {
        return value.matches("-?\\d{1,9}(\\.\\d{1,30})?") && Math.abs(Double.parseDouble(value)) <= FARTHEST;
    }
}
