package io.casework.crm.connections;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tries connections out, with no transaction open meanwhile, and knows how much of their quotas is used. */
@Service
public class TestConnection {

    private final Connections connections;
    private final Vendors vendors;

    TestConnection(Connections connections, Vendors vendors) {
        this.connections = connections;
        this.vendors = vendors;
    }

    /** @throws io.casework.shared.Problem.NotFound when there is no such connection */
    public ConnectionReport test(String id) {
        Connection connection = connections.find(id);
        ConnectionReport report =
                ConnectionReport.of(vendors.of(connection.kind()).test(connection));
        connections.tested(connection, report.outcome());
        return report;
    }

    /** What this node last heard of the quota. */
    public Optional<QuotaUsage> usage(Connection connection) {
        return vendors.of(connection.kind()).usage(connection);
    }
}
