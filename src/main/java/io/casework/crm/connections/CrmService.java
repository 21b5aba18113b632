package io.casework.crm.connections;

import io.casework.crm.CrmSync;
import io.casework.crm.Syncs;
import io.casework.engine.OutsideService;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A CRM is down from its first failure as a whole to the first answer after it. One that somebody paused is not down. */
@Component
class CrmService implements OutsideService {

    private final Connections connections;
    private final Syncs syncs;

    CrmService(Connections connections, Syncs syncs) {
        this.connections = connections;
        this.syncs = syncs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceState> states() {
        return connections.list().stream()
                .filter(Connection::active)
                .map(this::state)
                .toList();
    }

    private ServiceState state(Connection connection) {
        CrmSync sync = syncs.of(connection.id());
        boolean up = sync.failures() == 0;
        return new ServiceState(Service.CRM, connection.name(), up, null, up ? null : sync.heldReason());
    }
}
