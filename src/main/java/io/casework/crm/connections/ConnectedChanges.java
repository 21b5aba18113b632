package io.casework.crm.connections;

import io.casework.crm.CrmChanges;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ConnectedChanges implements CrmChanges {

    private final Connections connections;
    private final Vendors vendors;

    ConnectedChanges(Connections connections, Vendors vendors) {
        this.connections = connections;
        this.vendors = vendors;
    }

    @Override
    public List<Feed> feeds() {
        return connections.list().stream()
                .filter(Connection::active)
                .flatMap(connection -> connection.changesWanted().stream().map(since -> feed(connection, since)))
                .toList();
    }

    @Override
    public ChangesPage read(String connectionId, String object, Position from, Instant until, int most) {
        Connection connection = connections.find(connectionId);
        return vendors.of(connection.kind()).changes(connection).read(object, from, until, most);
    }

    private Feed feed(Connection connection, Instant since) {
        return new Feed(connection.id(), since, vendors.of(connection.kind()).readableObjects());
    }
}
