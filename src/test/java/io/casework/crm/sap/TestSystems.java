package io.casework.crm.sap;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.Connections;
import io.casework.crm.connections.NewConnection;
import io.casework.crm.connections.Stage;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connections of a test's own. */
@Component
class TestSystems {

    private final Connections connections;

    TestSystems(Connections connections) {
        this.connections = connections;
    }

    Connection connected(ConnectionKind kind, FakeSap sap) {
        return connected(kind, sap, FakeSap.PASSWORD, null);
    }

    Connection connected(ConnectionKind kind, FakeSap sap, String password, @Nullable String client) {
        return connections.create(
                new NewConnection(
                        kind,
                        "SAP " + Ids.next(),
                        Stage.PRODUCTION,
                        Authentication.BASIC,
                        sap.url(),
                        null,
                        client,
                        null,
                        FakeSap.USER,
                        null,
                        password,
                        null),
                Actor.SYSTEM);
    }

    Connection connectedByToken(ConnectionKind kind, FakeSap sap) {
        return connections.create(
                new NewConnection(
                        kind,
                        "SAP " + Ids.next(),
                        Stage.PRODUCTION,
                        Authentication.CLIENT_CREDENTIALS,
                        sap.url(),
                        sap.tokenUrl(),
                        null,
                        "client",
                        null,
                        null,
                        FakeSap.PASSWORD,
                        null),
                Actor.SYSTEM);
    }

    void removed(Connection connection) {
        connections.remove(connection.id(), connections.find(connection.id()).version());
    }
}
