package io.casework.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names the schemas of the document as clients call things: without what we add to tell our own types apart, a record
 * inside another one after both, and a page after what is on it. {@code @Schema(name = …)} says otherwise.
 */
final class SchemaNames extends TypeNameResolver {

    private static final Pattern OUR_OWN = Pattern.compile("(View|Request)$");

    private final Map<String, String> owners = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        String owner = owners.putIfAbsent(name, type.getName());
        if (owner != null && !owner.equals(type.getName())) {
            throw new IllegalStateException("The schema " + name + " would be both " + owner + " and " + type.getName()
                    + ": rename one, or give it a @Schema(name = …)");
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String own = OUR_OWN.matcher(type.getSimpleName()).replaceFirst("");
        return around != null && around.isRecord() ? super.nameForClass(around, Set.of()) + own : own;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(nameForType(type.containedType(i), options));
        }
        return name.append(nameForClass(type, options)).toString();
    }
}
