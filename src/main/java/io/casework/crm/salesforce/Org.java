package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import java.time.Clock;

/** What this node has at hand for one connection: its token, its line, and what its objects look like. */
final class Org {

    private final Connection connection;
    private final Calls calls;
    private final SalesforceClient client;
    private final LeadConversion conversion;

    Org(Connection connection, Wire wire, Login login, Quotas quotas, Clock clock) {
        this.connection = connection;
        this.calls = new Calls(connection, wire, login, quotas);
        this.client = new SalesforceClient(calls, connection.apiVersion(), new Descriptions(clock));
        this.conversion = new LeadConversion(calls, connection);
    }

    boolean isOf(Connection other) {
        return connection.id().equals(other.id()) && connection.version() == other.version();
    }

    /** @throws Fault when it can't */
    void signIn() {
        calls.signIn();
    }

    /**
     * What we are called there, from signing in.
     *
     * @throws Fault when we have to sign in for it, and can't
     */
    Token token() {
        return calls.signIn();
    }

    /** @throws Fault when there is no other */
    void renew(Token dead) {
        calls.renew(dead);
    }

    SalesforceClient client() {
        return client;
    }

    LeadConversion conversion() {
        return conversion;
    }
}
