package io.casework.engine.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References and prose. */
final class TextValues {

    /** How an element template names an error that a step may refuse with, without a condition of its own. */
    static final String NEVER = "${false}";

    private static final int LONGEST_LITERAL = RuleBook.shipped().limit("literal");

    private TextValues() {}

    static Map<String, ValueCheck> all() {
        return Map.of("ref", TextValues::reference, "literal", TextValues::literal);
    }

    /** Prose that nobody evaluates. */
    static ValueCheck words(int most) {
        return ValueCheck.holds(value -> value.length() <= most, Complaint.of("text-too-long"));
    }

    private static @Nullable Complaint reference(String value, ModelContext context) {
        String id = value.substring(value.indexOf(':') + 1);
        return context.ids().contains(id) ? null : Complaint.of("reference-broken", Shown.of(id));
    }

    private static @Nullable Complaint literal(String value, ModelContext context) {
        if (!ModelText.isPlain(value)) {
            return Complaint.of("expression-misplaced");
        }
        return value.length() <= LONGEST_LITERAL ? null : Complaint.of("text-too-long");
    }
}
