package io.casework.web;

import com.fasterxml.jackson.databind.JavaType;
import io.casework.shared.Text;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Says of a record's components which may be null and how long they may be; what must not be null is required. A sealed
 * interface is one of the types that it permits; a stream of events is text.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final List<Class<? extends Annotation>> DEMANDS =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (javaType != null && javaType.getRawClass() == SseEmitter.class) {
            return new StringSchema();
        }
        if (javaType != null && javaType.isInterface() && javaType.getRawClass().isSealed()) {
            return oneOf(javaType.getRawClass().getPermittedSubclasses(), context);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
            describe(javaType.getRawClass(), modelOf(schema, context));
        }
        return schema;
    }

    private static Schema<?> oneOf(Class<?>[] permitted, ModelConverterContext context) {
        Schema<?> schema = new Schema<>();
        for (Class<?> type : permitted) {
            schema.addOneOfItem(context.resolve(new AnnotatedType(type).resolveAsRef(true)));
        }
        return schema;
    }

    private static Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> model = reference == null
                ? null
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Class<?> record, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> required = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property != null && isNullable(component)) {
                properties.put(component.getName(), orNull(bounded(property, component)));
            } else if (property != null) {
                bounded(property, component);
                required.add(component.getName());
            }
        }
        model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    /** What has to be given may be null in Java only until somebody has complained about it. */
    private static boolean isNullable(RecordComponent component) {
        Method accessor = component.getAccessor();
        var described = accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        boolean isDemanded = DEMANDS.stream().anyMatch(accessor::isAnnotationPresent)
                || (described != null && described.requiredMode() == RequiredMode.REQUIRED);
        return !isDemanded && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("rawtypes")
    private static Schema bounded(Schema property, RecordComponent component) {
        Text text = component.getAnnotation(Text.class);
        if (text != null && property.get$ref() == null) {
            property.setMaxLength(text.max());
        }
        if (property.getPattern() != null) {
            property.setPattern("^" + property.getPattern() + "$");
        }
        return property;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        if (property.getTypes() == null) {
            Schema nothing = new Schema().types(Set.of("null"));
            return new Schema().anyOf(Arrays.asList(property, nothing));
        }
        Set<String> types = new TreeSet<>(property.getTypes());
        if (types.add("null") && property.getEnum() != null) {
            List<@Nullable Object> constants = new ArrayList<>(property.getEnum());
            constants.add(null);
            property.setEnum(constants);
        }
        property.setTypes(types);
        return property;
    }
}
