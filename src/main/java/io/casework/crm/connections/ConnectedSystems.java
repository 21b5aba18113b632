package io.casework.crm.connections;

import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ConnectedSystems implements CrmSystems {

    private final Connections connections;
    private final Vendors vendors;

    ConnectedSystems(Connections connections, Vendors vendors) {
        this.connections = connections;
        this.vendors = vendors;
    }

    @Override
    public boolean any() {
        return !connections.list().isEmpty();
    }

    @Override
    public Optional<CrmSystem> used() {
        return connections.used().map(connection -> vendors.of(connection.kind())
                .system(connection));
    }
}
