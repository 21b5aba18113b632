package io.casework.engine.connectors;

import io.casework.engine.connectors.ConnectorRegistry.RegisteredConnector;
import java.util.concurrent.atomic.AtomicInteger;

/** One connector's share of this node: so many calls at once, so that a slow one can't take the others' threads. */
final class Lane {

    private final RegisteredConnector connector;
    private final AtomicInteger taken = new AtomicInteger();

    Lane(RegisteredConnector connector) {
        this.connector = connector;
    }

    RegisteredConnector connector() {
        return connector;
    }

    String id() {
        return connector.description().id();
    }

    int width() {
        return connector.description().concurrency();
    }

    /** How many more steps may come; below zero when some wait for their turn. */
    int free() {
        return width() - taken.get();
    }

    void enter() {
        taken.incrementAndGet();
    }

    boolean enterIfFree() {
        return taken.getAndUpdate(n -> n < width() ? n + 1 : n) < width();
    }

    void leave() {
        taken.decrementAndGet();
    }
}
