package io.casework.engine;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The connectors on the class path, described without an application: a description needs nobody's help. */
final class ShippedConnectors {

    private ShippedConnectors() {}

    static Map<String, ConnectorDescription> byId() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(StepConnector.class));
        return scanner.findCandidateComponents("io.casework").stream()
                .filter(candidate -> !isOfTests(candidate))
                .map(ShippedConnectors::description)
                .collect(Collectors.toMap(ConnectorDescription::id, Function.identity()));
    }

    private static boolean isOfTests(BeanDefinition candidate) {
        return String.valueOf(candidate.getResourceDescription()).contains("test-classes");
    }

    private static ConnectorDescription description(BeanDefinition candidate) {
        Class<?> type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
        return ((StepConnector) mock(type, CALLS_REAL_METHODS)).description();
    }
}
