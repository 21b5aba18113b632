package io.casework.engine.gate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a value is of the type that {@code rules.json} names for its place. */
@FunctionalInterface
interface ValueCheck {

    /** @return null: the value is fine */
    @Nullable
    Complaint check(String value, ModelContext context);

    static ValueCheck holds(Predicate<String> rule, Complaint otherwise) {
        return (value, context) -> rule.test(value) ? null : otherwise;
    }

    static ValueCheck pattern(String pattern, Complaint otherwise) {
        return holds(java.util.regex.Pattern.compile(pattern).asMatchPredicate(), otherwise);
    }

    default ValueCheck or(ValueCheck other) {
        return (value, context) -> check(value, context) == null ? null : other.check(value, context);
    }
}
