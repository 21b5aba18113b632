package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The orgs that this node has called. A connection that was changed begins anew: what failed may work now. */
@Component
class Orgs {

    private final ConcurrentHashMap<String, Org> orgs = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Login login;
    private final Quotas quotas;
    private final Clock clock;

    Orgs(Wire wire, Login login, Quotas quotas, Clock clock) {
        this.wire = wire;
        this.login = login;
        this.quotas = quotas;
        this.clock = clock;
    }

    Org of(Connection connection) {
        return orgs.compute(
                connection.id(), (id, known) -> known != null && known.isOf(connection) ? known : fresh(connection));
    }

    /** With no token yet, no failure remembered and everything to be looked up; for a test. */
    Org fresh(Connection connection) {
        return new Org(connection, wire, login, quotas, clock);
    }

    /** What is remembered of it from now on. */
    void keep(Connection connection, Org org) {
        orgs.put(connection.id(), org);
    }
}
