package io.casework.crm.salesforce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes values fit into an org as it is: a text is cut at the field's length, with a mark; a field that is not there or not
 * ours to write is left out, as is a value that a picklist does not offer. Too long a subject is no reason to fail.
 */
final class Fitting {

    private static final String CUT = "…";

    private Fitting() {}

    static Map<String, @Nullable Object> fit(Map<String, @Nullable Object> fields, ObjectDescription object) {
        Map<String, @Nullable Object> fitting = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            Optional<FieldDescription> field = object.field(name).filter(Fitting::isWritable);
            if (field.isPresent() && isOffered(value, field.get())) {
                fitting.put(
                        name,
                        value instanceof String text ? cut(text, field.get().length()) : value);
            }
        });
        return fitting;
    }

    private static boolean isWritable(FieldDescription field) {
        return field.createable() && field.updateable();
    }

    private static boolean isOffered(@Nullable Object value, FieldDescription field) {
        return value == null || field.values().isEmpty() || field.values().contains(value.toString());
    }

    /** Never between the halves of a surrogate pair. */
    static String cut(String text, int length) {
        if (length == 0 || text.length() <= length) {
            return text;
        }
        int end = length - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
