package io.casework.tasks.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a form-js schema what can be answered. */
final class FormReader {

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "image", "button", "spacer", "separator", "iframe", "table", "expression");

    private FormReader() {}

    /** @throws IllegalArgumentException when the form has something whose answers could not be checked */
    static List<Field> fields(Map<String, @Nullable Object> schema) {
        return within(schema, List.of()).toList();
    }

    private static Stream<Field> within(Map<?, ?> container, List<Condition> hiddenWhen) {
        return maps(container.get("components")).flatMap(component -> of(component, hiddenWhen));
    }

    private static Stream<Field> of(Map<?, ?> component, List<Condition> around) {
        String type = text(component.get("type"));
        List<Condition> hiddenWhen = with(around, component);
        if (type.equals("group") && component.get("path") == null) {
            return within(component, hiddenWhen);
        }
        boolean unanswered = SHOWN_ONLY.contains(type) || isOn(component, "disabled") || isOn(component, "readonly");
        return unanswered ? Stream.empty() : Stream.of(field(component, type, hiddenWhen));
    }

    private static List<Condition> with(List<Condition> around, Map<?, ?> component) {
        if (!(component.get("conditional") instanceof Map<?, ?> conditional)
                || !(conditional.get("hide") instanceof String hide)
                || hide.isBlank()) {
            return around;
        }
        List<Condition> all = new ArrayList<>(around);
        all.add(ConditionParser.parse(hide));
        return List.copyOf(all);
    }

    private static Field field(Map<?, ?> component, String type, List<Condition> hiddenWhen) {
        String key = text(component.get("key"));
        if (key.isBlank()) {
            throw new IllegalArgumentException("A field of type " + type + " has no key");
        }
        String label = component.get("label") instanceof String named && !named.isBlank() ? named : key;
        Field.Type answer = answer(type, component);
        return new Field(key, label, answer, rules(component), choices(answer, component), hiddenWhen);
    }

    private static Field.Type answer(String type, Map<?, ?> component) {
        return switch (type) {
            case "textfield", "textarea" -> Field.Type.TEXT;
            case "number" -> Field.Type.NUMBER;
            case "checkbox" -> Field.Type.YES_NO;
            case "radio", "select" -> Field.Type.CHOICE;
            case "checklist", "taglist" -> Field.Type.CHOICES;
            case "datetime" -> moment(text(component.get("subtype")));
            default -> throw new IllegalArgumentException("Answers to a field of type " + type + " cannot be checked");
        };
    }

    private static Field.Type moment(String subtype) {
        return switch (subtype) {
            case "time" -> Field.Type.TIME;
            case "datetime" -> Field.Type.DATE_TIME;
            default -> Field.Type.DATE;
        };
    }

    private static Field.Rules rules(Map<?, ?> component) {
        Map<?, ?> validate = component.get("validate") instanceof Map<?, ?> given ? given : Map.of();
        return new Field.Rules(
                isOn(validate, "required"),
                number(validate.get("min")),
                number(validate.get("max")),
                whole(component.get("decimalDigits")),
                isOn(component, "serializeToString"),
                whole(validate.get("minLength")),
                whole(validate.get("maxLength")),
                validate.get("pattern") instanceof String pattern ? Pattern.compile(pattern) : null,
                likeness(validate.get("validationType")));
    }

    private static Field.@Nullable Likeness likeness(@Nullable Object type) {
        return switch (String.valueOf(type)) {
            case "email" -> Field.Likeness.EMAIL;
            case "phone" -> Field.Likeness.PHONE;
            default -> null;
        };
    }

    private static Field.@Nullable Choices choices(Field.Type answer, Map<?, ?> component) {
        if (answer != Field.Type.CHOICE && answer != Field.Type.CHOICES) {
            return null;
        }
        if (component.get("valuesExpression") != null) {
            throw new IllegalArgumentException("Choices that an expression computes cannot be checked");
        }
        String dataKey = component.get("valuesKey") instanceof String named ? named : null;
        return new Field.Choices(values(component.get("values")), dataKey);
    }

    /** Of a list of choices, as form-js writes it: values with a label each, or plain values. */
    static List<Object> values(@Nullable Object choices) {
        if (!(choices instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .<Object>mapMulti((choice, sink) -> {
                    Object value = choice instanceof Map<?, ?> labelled ? labelled.get("value") : choice;
                    if (value != null) {
                        sink.accept(value);
                    }
                })
                .toList();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().<Map<?, ?>>mapMulti((item, sink) -> {
                    if (item instanceof Map<?, ?> map) {
                        sink.accept(map);
                    }
                })
                : Stream.empty();
    }

    private static boolean isOn(Map<?, ?> component, String property) {
        Object value = component.get(property);
        if (value instanceof String expression && !expression.isBlank()) {
            throw new IllegalArgumentException("The property " + property + " must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : new BigDecimal(value.toString());
    }

    private static @Nullable Integer whole(@Nullable Object value) {
        BigDecimal number = number(value);
        return number == null ? null : number.intValueExact();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
