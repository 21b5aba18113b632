package io.casework.crm.connections;

import io.casework.crm.CrmStreams;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConnectedStreams implements CrmStreams {

    private final Connections connections;
    private final Vendors vendors;

    ConnectedStreams(Connections connections, Vendors vendors) {
        this.connections = connections;
        this.vendors = vendors;
    }

    @Override
    public List<Heard> feeds() {
        return connections.list().stream()
                .filter(connection -> connection.active() && connection.streamed())
                .flatMap(this::feed)
                .toList();
    }

    @Override
    public EventStream open(String connectionId, String topic, @Nullable String place) {
        Connection connection = connections.find(connectionId);
        return vendors.of(connection.kind()).stream(connection, topic, place);
    }

    private Stream<Heard> feed(Connection connection) {
        List<String> topics = vendors.of(connection.kind()).topics();
        return connection.changesWanted().stream()
                .map(since -> new Heard(connection.id(), connection.version(), since, topics));
    }
}
