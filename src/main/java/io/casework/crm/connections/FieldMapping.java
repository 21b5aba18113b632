package io.casework.crm.connections;

import org.jspecify.annotations.Nullable;

/**
 * Where something that we know of a case goes.
 *
 * @param object what the system calls records of the kind, such as {@code Lead}
 * @param source what we call what we know, such as {@code customer-email}
 * @param target the system's field; null when it is not brought there
 */
public record FieldMapping(String object, String source, @Nullable String target) {

    boolean isOf(String otherObject, String otherSource) {
        return object.equals(otherObject) && source.equals(otherSource);
    }
}
