package io.casework.engine.connectors;

import io.casework.engine.connectors.ConnectorRegistry.RegisteredConnector;
import java.util.concurrent.atomic.AtomicInteger;

/** One connector's share of this node: so many calls at once, so that a slow one can't take the others' threads. */
final class Lane {

    private final RegisteredConnector connector;
    private final AtomicInteger running = new AtomicInteger();

    Lane(RegisteredConnector connector) {
        this.connector = connector;
    }

    RegisteredConnector connector() {
        return connector;
    }

    String id() {
        return connector.description().id();
    }

    int free() {
        return connector.description().concurrency() - running.get();
    }

    void enter() {
        running.incrementAndGet();
    }

    void leave() {
        running.decrementAndGet();
    }
}
