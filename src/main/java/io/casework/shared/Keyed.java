package io.casework.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant that JSON, URLs and tables name by its lower-case key: {@code NOT_SENT} is {@code not-sent}. */
public interface Keyed {

    String name();

    @JsonValue
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this key, exactly as written. */
    static <E extends Enum<E> & Keyed> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.key().equals(key))
                .findFirst();
    }
}
