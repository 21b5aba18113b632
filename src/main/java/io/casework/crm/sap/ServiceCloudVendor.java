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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ServiceCloudVendor implements Vendor {

    private final SapRules rules;
    private final SapSystems systems;
    private final Links links;
    private final SapSettings settings;

    ServiceCloudVendor(SapRules rules, SapSystems systems, Links links, SapSettings settings) {
        this.rules = rules;
        this.systems = systems;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.SAP_SALES_SERVICE_CLOUD;
    }

    @Override
    public Set<Verb> offers() {
        return Set.of(Verb.FIND_CUSTOMER, Verb.FIND_LEAD, Verb.PUSH);
    }

    @Override
    public String usualUrl(Stage stage) {
        return "";
    }

    @Override
    public String usualApiVersion() {
        return "1.0";
    }

    @Override
    public List<Violation> faults(Connection connection, @Nullable String secret) {
        List<Violation> faults =
                new ArrayList<>(rules.faults(connection, SapHosts.SALES_AND_SERVICE, usualApiVersion()));
        if (connection.systemClient() != null) {
            faults.add(new Violation("systemClient", "is not known to Sales Cloud and Service Cloud"));
        }
        return faults;
    }

    @Override
    public List<ConnectionFinding> test(Connection connection) {
        SapSystem system = systems.fresh(connection);
        List<ConnectionFinding> findings = new ServiceCloudCheck(system, settings).run();
        if (findings.get(0).outcome() == TestOutcome.OK) {
            systems.keep(system);
        }
        return findings;
    }

    @Override
    public CrmSystem system(Connection connection) {
        return new ServiceCloudCrm(systems.of(connection), links, settings);
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
