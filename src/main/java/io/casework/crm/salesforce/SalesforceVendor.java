package io.casework.crm.salesforce;

import io.casework.crm.CrmStreams.EventStream;
import io.casework.crm.CrmSystem;
import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.ChangeReader;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.FieldMapping;
import io.casework.crm.connections.FieldMaps;
import io.casework.crm.connections.QuotaUsage;
import io.casework.crm.connections.Stage;
import io.casework.crm.connections.TestOutcome;
import io.casework.crm.connections.Vendor;
import io.casework.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SalesforceVendor implements Vendor {

    private static final Set<Authentication> WAYS_IN =
            Set.of(Authentication.JWT_BEARER, Authentication.CLIENT_CREDENTIALS);
    private static final List<String> TOPICS = List.of("/data/CaseChangeEvent", "/data/LeadChangeEvent");
    private static final double OLDEST_VERSION = 59.0;

    private final ConnectionAddresses addresses;
    private final Orgs orgs;
    private final Quotas quotas;
    private final FieldMaps maps;
    private final SalesforceSettings settings;
    private final PubSubApi pubSub;
    private final Clock clock;
    private final Map<String, EventSchemas> schemas = new ConcurrentHashMap<>();

    SalesforceVendor(
            ConnectionAddresses addresses,
            Orgs orgs,
            Quotas quotas,
            FieldMaps maps,
            SalesforceSettings settings,
            PubSubApi pubSub,
            Clock clock) {
        this.addresses = addresses;
        this.orgs = orgs;
        this.quotas = quotas;
        this.maps = maps;
        this.settings = settings;
        this.pubSub = pubSub;
        this.clock = clock;
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.SALESFORCE;
    }

    @Override
    public String usualUrl(Stage stage) {
        return Assertion.audience(stage);
    }

    @Override
    public String usualApiVersion() {
        return "66.0";
    }

    @Override
    public List<Violation> faults(Connection connection, @Nullable String secret) {
        List<Violation> faults = new ArrayList<>();
        hostFault(connection).ifPresent(fault -> faults.add(new Violation("url", fault)));
        if (Double.parseDouble(connection.apiVersion()) < OLDEST_VERSION) {
            faults.add(new Violation("apiVersion", "must be " + OLDEST_VERSION + " or later"));
        }
        if (connection.clientId() == null) {
            faults.add(new Violation("clientId", "is needed"));
        }
        if (!WAYS_IN.contains(connection.authentication())) {
            faults.add(new Violation("authentication", "is not offered by Salesforce"));
        }
        if (connection.authentication() == Authentication.JWT_BEARER) {
            keyFaults(connection, secret, faults);
        }
        return faults;
    }

    @Override
    public List<ConnectionFinding> test(Connection connection) {
        Org org = orgs.fresh(connection);
        List<ConnectionFinding> findings =
                new ConnectionCheck(connection, org, quotas, Needs.of(settings, map(connection))).run();
        if (findings.get(0).outcome() == TestOutcome.OK) {
            orgs.keep(connection, org);
        }
        return findings;
    }

    @Override
    public CrmSystem system(Connection connection) {
        return new SalesforceCrm(orgs.of(connection), settings, map(connection));
    }

    @Override
    public List<FieldMapping> usualMapping() {
        return UsualMapping.ALL;
    }

    @Override
    public Optional<String> fault(FieldMapping wanted) {
        String target = wanted.target();
        if (target == null) {
            boolean demanded = wanted.object().equals("Lead") && UsualMapping.DEMANDED.contains(wanted.source());
            return demanded ? Optional.of("is needed: without it no lead is created") : Optional.empty();
        }
        return Soql.isName(target) && !target.equalsIgnoreCase(Needs.EXTERNAL_ID)
                ? Optional.empty()
                : Optional.of("is not the API name of a field that we may fill");
    }

    private FieldMap map(Connection connection) {
        return FieldMap.of(maps.of(connection.id()));
    }

    @Override
    public List<String> readableObjects() {
        return SalesforceChanges.OBJECTS;
    }

    @Override
    public ChangeReader changes(Connection connection) {
        return new SalesforceChanges(orgs.of(connection), usage(connection), clock);
    }

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public EventStream stream(Connection connection, String topic, @Nullable String place) {
        EventSchemas known = schemas.computeIfAbsent(connection.id(), id -> new EventSchemas(pubSub));
        return SalesforceStream.open(pubSub, orgs.of(connection), known, topic, place);
    }

    @Override
    public Optional<QuotaUsage> usage(Connection connection) {
        return quotas.of(connection.id());
    }

    private Optional<String> hostFault(Connection connection) {
        String host = connection.host();
        if (addresses.isTrusted(host) && !SalesforceHosts.areTheirs(host)) {
            return Optional.empty();
        }
        if (!SalesforceHosts.areTheirs(host)) {
            return Optional.of("is not an address of Salesforce");
        }
        boolean byItself = connection.authentication() == Authentication.CLIENT_CREDENTIALS;
        if (byItself && SalesforceHosts.isEverybodys(host)) {
            return Optional.of("must be the My Domain of the org (https://….my.salesforce.com) for a client secret");
        }
        boolean isSandbox = connection.stage() == Stage.SANDBOX;
        return SalesforceHosts.isSandbox(host) == isSandbox
                ? Optional.empty()
                : Optional.of(isSandbox ? "is an address of production" : "is an address of a sandbox");
    }

    private static void keyFaults(Connection connection, @Nullable String secret, List<Violation> faults) {
        if (connection.username() == null) {
            faults.add(new Violation("username", "is needed to sign in with a key"));
        }
        try {
            if (secret != null) {
                PrivateKeys.read(secret);
            }
        } catch (PrivateKeys.Unusable e) {
            faults.add(new Violation("secret", String.valueOf(e.getMessage())));
        }
    }
}
