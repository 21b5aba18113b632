package io.casework.web;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters that the method does not declare, and several values for one that takes one. A method
 * declares them with {@code @RequestParam}, or together as the components of a record that is
 * no body ({@code @BindParam} names a component that is not called like its parameter).
 */
@Configuration(proxyBeanMethods = false)
class QueryParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").excludePathPatterns("/api/openapi.json/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            check(query, declared.computeIfAbsent(method.getMethod(), key -> repeatableByName(method)));
        }
        return true;
    }

    private static void check(String query, Map<String, Boolean> repeatable) {
        Map<String, Integer> given = counted(query);
        List<Violation> violations = given.entrySet().stream()
                .flatMap(entry -> violation(entry.getKey(), entry.getValue(), repeatable.get(entry.getKey())))
                .toList();
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
    }

    private static Stream<Violation> violation(String name, int count, @Nullable Boolean repeatable) {
        if (repeatable == null) {
            return Stream.of(new Violation(printable(name), "is not a known parameter"));
        }
        return count > 1 && !repeatable ? Stream.of(new Violation(name, "appears twice")) : Stream.empty();
    }

    private static Map<String, Integer> counted(String query) {
        Map<String, Integer> names = new HashMap<>();
        for (String pair : StringUtils.delimitedListToStringArray(query, "&")) {
            int end = pair.indexOf('=');
            String value = decoded(pair.substring(end + 1));
            if (value.indexOf('\0') >= 0) {
                throw new Problem.InvalidInput("query", "contains a control character");
            }
            names.merge(decoded(end < 0 ? pair : pair.substring(0, end)), 1, Integer::sum);
        }
        names.remove("");
        return names;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem.InvalidInput("query", "is not encoded as a query has to be");
        }
    }

    private static Map<String, Boolean> repeatableByName(HandlerMethod method) {
        Map<String, Boolean> names = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (annotation != null) {
                names.put(nameOf(parameter, annotation), isRepeatable(type));
            } else if (isRecordOfThem(parameter)) {
                components(type)
                        .forEach(component -> names.put(nameOf(type, component), isRepeatable(component.getType())));
            }
        }
        return names;
    }

    static boolean isRecordOfThem(MethodParameter parameter) {
        boolean isBody = parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(RequestPart.class);
        return parameter.getParameterType().isRecord() && !isBody;
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static String nameOf(MethodParameter parameter, RequestParam annotation) {
        return annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.name();
    }

    static String nameOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(BindParam.class))
                .filter(annotation -> annotation != null)
                .map(BindParam::value)
                .findFirst()
                .orElse(component.getName());
    }

    private static boolean isRepeatable(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static String printable(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) : name;
        return cut.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
    }
}
