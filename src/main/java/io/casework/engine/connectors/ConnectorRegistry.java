package io.casework.engine.connectors;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepConnector;
import io.casework.identity.WorkerTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.connect.spi.Connector;
import org.camunda.connect.spi.ConnectorProvider;
import org.springframework.stereotype.Component;

/**
 * The connectors that flows may name: our own, wrapped for Camunda Connect, and whatever else a {@link
 * ConnectorProvider} on the class path brings.
 */
@Component
public class ConnectorRegistry {

    private final Map<String, RegisteredConnector> byId = new TreeMap<>();

    ConnectorRegistry(List<StepConnector> connectors) {
        List<ConnectorProvider> providers = new ArrayList<>();
        connectors.forEach(connector -> providers.add(new StepConnectorProvider(connector)));
        ServiceLoader.load(ConnectorProvider.class).forEach(providers::add);
        providers.forEach(this::register);
    }

    private void register(ConnectorProvider provider) {
        if (provider.getConnectorId().startsWith(WorkerTopics.NAME_SPACE)) {
            throw new IllegalStateException(provider.getConnectorId() + " is a topic of third parties");
        }
        RegisteredConnector connector = RegisteredConnector.of(provider.createConnectorInstance());
        if (byId.putIfAbsent(provider.getConnectorId(), connector) != null) {
            throw new IllegalStateException("Two connectors are called " + provider.getConnectorId());
        }
    }

    Collection<RegisteredConnector> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    RegisteredConnector get(String id) {
        RegisteredConnector connector = byId.get(id);
        if (connector == null) {
            throw new IllegalArgumentException("There is no connector " + id);
        }
        return connector;
    }

    /** The topics that a model may name. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    public Stream<ConnectorDescription> descriptions() {
        return byId.values().stream().map(RegisteredConnector::description);
    }

    /** A connector and what is known of it; a foreign one describes only its id. */
    record RegisteredConnector(ConnectorDescription description, Connector<?> connector) {

        private static final int FOREIGN_CONCURRENCY = 2;

        static RegisteredConnector of(Connector<?> connector) {
            return new RegisteredConnector(descriptionOf(connector), connector);
        }

        private static ConnectorDescription descriptionOf(Connector<?> connector) {
            return connector instanceof ConnectedStep step
                    ? step.description()
                    : new ConnectorDescription(
                            connector.getId(), connector.getId(), List.of(), List.of(), Set.of(), FOREIGN_CONCURRENCY);
        }
    }
}
