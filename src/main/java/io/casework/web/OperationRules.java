package io.casework.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its method says: its name as the summary, its Javadoc, its parameters as they are sent. */
@Component
class OperationRules implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary());
        }
        operation.setSummary(sentence(handler.getMethod().getName()));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (QueryParameters.isRecordOfThem(parameter)) {
                QueryParameters.components(parameter.getParameterType())
                        .forEach(component -> describe(parameter.getParameterType(), component, operation));
            }
        }
        return operation;
    }

    private static void describe(Class<?> record, RecordComponent component, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .forEach(parameter -> {
                    parameter.name(QueryParameters.nameOf(record, component));
                    parameter.required(!component.getAnnotatedType().isAnnotationPresent(Nullable.class));
                    leaveOutNull(parameter.getSchema());
                });
    }

    /** A query can't say null: it leaves the parameter out. */
    private static void leaveOutNull(@Nullable Schema<?> schema) {
        if (schema != null && schema.getTypes() != null && schema.getTypes().contains("null")) {
            Set<String> types = new TreeSet<>(schema.getTypes());
            types.remove("null");
            schema.setTypes(types);
        }
    }

    private static String sentence(String methodName) {
        String[] words = methodName.split("(?=\\p{Lu})");
        return StringUtils.capitalize(String.join(" ", Arrays.asList(words)).toLowerCase(Locale.ROOT));
    }
}
