package io.casework.crm.salesforce;

import io.casework.crm.connections.FieldMapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which field of an org is filled instead of the usual one. */
final class FieldMap {

    /** By object and usual field; empty for what is brought nowhere. */
    private final Map<String, Optional<String>> targets = new HashMap<>();

    private FieldMap(List<FieldMapping> set) {
        for (FieldMapping usual : UsualMapping.ALL) {
            set.stream()
                    .filter(one ->
                            one.object().equals(usual.object()) && one.source().equals(usual.source()))
                    .forEach(one -> targets.put(
                            key(usual.object(), String.valueOf(usual.target())), Optional.ofNullable(one.target())));
        }
    }

    static FieldMap of(List<FieldMapping> set) {
        return new FieldMap(set);
    }

    /** The field that is filled instead of a usual one; empty when none is. */
    Optional<String> target(String object, String usualField) {
        return targets.getOrDefault(key(object, usualField), Optional.of(usualField));
    }

    /** The usual field instead of which this one is filled. */
    Optional<String> usual(String object, String target) {
        return UsualMapping.ALL.stream()
                .filter(one -> one.object().equals(object))
                .map(one -> String.valueOf(one.target()))
                .filter(usual -> target(object, usual).filter(target::equals).isPresent())
                .findFirst();
    }

    Map<String, @Nullable Object> applied(String object, Map<String, @Nullable Object> usualFields) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        usualFields.forEach((usual, value) -> target(object, usual).ifPresent(target -> fields.put(target, value)));
        return fields;
    }

    private static String key(String object, String field) {
        return object + '.' + field;
    }
}
