package io.casework.tasks;

import io.casework.tasks.forms.Field;
import io.casework.tasks.forms.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a form's answers may become process variables: short texts, numbers, booleans and dates. */
final class RoutingFacts {

    private static final int LONGEST = 200;

    private RoutingFacts() {}

    /** Of a form that has no rules of its own: choices, numbers, booleans and dates. */
    static Map<String, @Nullable Object> of(Form form, Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> answers.containsKey(field.key()) && !isProse(field))
                .forEach(field -> facts.put(field.key(), variable(answers.get(field.key()))));
        return facts;
    }

    /** What of such a form only people read, a line for each answer; empty when there is none. */
    static String prose(Form form, Map<String, @Nullable Object> answers) {
        return form.fields().stream()
                .filter(field -> isProse(field) && answers.get(field.key()) != null)
                .map(field -> field.label() + ": " + text(answers.get(field.key())))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalStateException when a value is no routing fact, which is an error of who made it */
    static Map<String, @Nullable Object> checked(Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        variables.forEach((name, value) -> facts.put(name, variable(value)));
        facts.forEach((name, value) -> {
            if (!isFact(value)) {
                throw new IllegalStateException("The variable " + name + " would not be a routing fact");
            }
        });
        return facts;
    }

    private static boolean isProse(Field field) {
        return field.type() == Field.Type.TEXT || field.type() == Field.Type.CHOICES;
    }

    private static boolean isFact(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Date
                || (value instanceof String text && text.length() <= LONGEST);
    }

    private static @Nullable Object variable(@Nullable Object answer) {
        if (answer instanceof Instant instant) {
            return Date.from(instant);
        }
        if (answer instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return answer instanceof LocalTime time ? time.toString() : answer;
    }

    private static String text(@Nullable Object answer) {
        return answer instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(answer);
    }
}
