package io.casework.crm.connections;

import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.Verb;
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
    public boolean any(Verb verb) {
        return connections.list().stream().anyMatch(each -> connections.offers(each, verb));
    }

    @Override
    public Optional<CrmSystem> used() {
        return connections.list().stream()
                .filter(Connection::active)
                .findFirst()
                .map(this::system);
    }

    @Override
    public Optional<CrmSystem> used(Verb verb) {
        return connections.used(verb).map(this::system);
    }

    private CrmSystem system(Connection connection) {
        return vendors.of(connection.kind()).system(connection);
    }
}
