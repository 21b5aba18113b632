package io.casework.crm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record there, as text.
 *
 * @param caseNumber the case that the record is of
 * @param object what the system calls records of this kind, such as {@code Lead}
 * @param values by the system's names of its fields, in the form in which the system keeps them; null is no value
 */
public record CrmFields(String caseNumber, String object, Map<String, @Nullable String> values) {

    public CrmFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    CrmFields only(Predicate<String> wanted) {
        Map<String, @Nullable String> some = new LinkedHashMap<>(values);
        some.keySet().removeIf(wanted.negate());
        return new CrmFields(caseNumber, object, some);
    }
}
