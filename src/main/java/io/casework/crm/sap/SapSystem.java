package io.casework.crm.sap;

import io.casework.crm.connections.Connection;

/** What this node has at hand for one connection: its sessions, its token and its line. */
record SapSystem(Connection connection, Calls calls) {

    boolean isOf(Connection other) {
        return connection.id().equals(other.id()) && connection.version() == other.version();
    }
}
