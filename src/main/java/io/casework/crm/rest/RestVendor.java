package io.casework.crm.rest;

import io.casework.crm.Verb;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.QuotaUsage;
import io.casework.crm.connections.Stage;
import io.casework.crm.connections.TestOutcome;
import io.casework.crm.connections.Vendor;
import io.casework.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RestVendor implements Vendor {

    private final RestRules rules;
    private final RestSystems systems;

    RestVendor(RestRules rules, RestSystems systems) {
        this.rules = rules;
        this.systems = systems;
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.REST;
    }

    /** Nothing by itself: a flow's step says what it wants. */
    @Override
    public Set<Verb> offers() {
        return Set.of();
    }

    @Override
    public String usualUrl(Stage stage) {
        return "";
    }

    /** Of whatever is called; its path says which version that is. */
    @Override
    public String usualApiVersion() {
        return "1.0";
    }

    @Override
    public List<Violation> faults(Connection connection, @Nullable String secret) {
        return rules.faults(connection, secret);
    }

    @Override
    public List<ConnectionFinding> test(Connection connection) {
        RestSystem system = systems.fresh(connection);
        List<ConnectionFinding> findings = new RestCheck(system).run();
        if (findings.stream().noneMatch(finding -> finding.outcome() == TestOutcome.FAILURE)) {
            systems.keep(system);
        }
        return findings;
    }

    @Override
    public Optional<QuotaUsage> usage(Connection connection) {
        return Optional.empty();
    }
}
