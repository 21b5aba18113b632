package io.casework.cases.web;

import io.casework.shared.Keyed;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads constants in queries by the keys that JSON shows. */
@Component
class KeyedParameters implements ConverterFactory<String, Keyed> {

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Keyed> Converter<String, T> getConverter(Class<T> type) {
        return key -> (T) constant(type, key);
    }

    private static Keyed constant(Class<?> type, String key) {
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof Keyed keyed && keyed.key().equals(key)) {
                return keyed;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + " has this key");
    }
}
