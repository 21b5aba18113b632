package io.casework.crm.rest;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionSecrets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The systems that this node has called. A connection that was changed begins anew: what failed may work now. */
@Component
class RestSystems {

    private final ConcurrentHashMap<String, RestSystem> systems = new ConcurrentHashMap<>();
    private final ConnectionAddresses addresses;
    private final ConnectionSecrets secrets;
    private final Clock clock;

    RestSystems(ConnectionAddresses addresses, ConnectionSecrets secrets, Clock clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
    }

    RestSystem of(Connection connection) {
        return systems.compute(
                connection.id(), (id, known) -> known != null && known.isOf(connection) ? known : fresh(connection));
    }

    /** With no token yet and no failure remembered; for a test. */
    RestSystem fresh(Connection connection) {
        return new RestSystem(connection, addresses, secrets, clock);
    }

    /** What is remembered of it from now on. */
    void keep(RestSystem system) {
        systems.put(system.connection().id(), system);
    }
}
