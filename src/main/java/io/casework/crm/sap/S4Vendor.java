package io.casework.crm.sap;

import io.casework.crm.CrmSystem;
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
class S4Vendor implements Vendor {

    private final SapRules rules;
    private final SapSystems systems;
    private final Links links;
    private final SapSettings settings;

    S4Vendor(SapRules rules, SapSystems systems, Links links, SapSettings settings) {
        this.rules = rules;
        this.systems = systems;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.SAP_S4;
    }

    @Override
    public Set<Verb> offers() {
        return Set.of(Verb.FIND_CUSTOMER, Verb.CONVERT_LEAD);
    }

    @Override
    public String usualUrl(Stage stage) {
        return "";
    }

    /** Of OData. */
    @Override
    public String usualApiVersion() {
        return "2.0";
    }

    @Override
    public List<Violation> faults(Connection connection, @Nullable String secret) {
        return rules.faults(connection, SapHosts.S4, usualApiVersion());
    }

    @Override
    public List<ConnectionFinding> test(Connection connection) {
        SapSystem system = systems.fresh(connection);
        List<ConnectionFinding> findings = new S4Check(system, settings).run();
        if (findings.get(0).outcome() == TestOutcome.OK) {
            systems.keep(system);
        }
        return findings;
    }

    @Override
    public CrmSystem system(Connection connection) {
        return new S4Crm(BusinessPartners.of(systems.of(connection)), new Once(links, connection.id()), settings);
    }

    @Override
    public void moved(Connection connection) {
        links.forgetAll(connection.id());
    }

    /** SAP counts calls, but tells nobody. */
    @Override
    public Optional<QuotaUsage> usage(Connection connection) {
        return Optional.empty();
    }
}
