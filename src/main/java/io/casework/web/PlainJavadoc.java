package io.casework.web;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.stereotype.Component;

/** Javadoc as a client reads it: Markdown where Java has HTML. */
@Component
class PlainJavadoc extends SpringDocJavadocProvider {

    @Override
    public @Nullable String getClassJavadoc(Class<?> type) {
        return plain(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        Map<String, String> components = new LinkedHashMap<>(super.getRecordClassParamJavadoc(type));
        components.replaceAll((name, text) -> plain(text));
        return components;
    }

    @Override
    public @Nullable String getMethodJavadocDescription(Method method) {
        return plain(super.getMethodJavadocDescription(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        return plain(super.getParamJavadoc(method, name));
    }

    private static @Nullable String plain(@Nullable String html) {
        return html == null
                ? null
                : html.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip();
    }
}
