package io.casework.crm.sap;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.ConnectionSecrets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/** The systems that this node has called. A connection that was changed begins anew: what failed may work now. */
@Component
class SapSystems {

    private final ConcurrentHashMap<String, SapSystem> systems = new ConcurrentHashMap<>();
    private final ConnectionAddresses addresses;
    private final ConnectionSecrets secrets;
    private final Clock clock;

    SapSystems(ConnectionAddresses addresses, ConnectionSecrets secrets, Clock clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
    }

    SapSystem of(Connection connection) {
        return systems.compute(
                connection.id(), (id, known) -> known != null && known.isOf(connection) ? known : fresh(connection));
    }

    /** With no session yet and no failure remembered; for a test. */
    SapSystem fresh(Connection connection) {
        OkHttpClient client = addresses.client(connection.host(), Wire.LONGEST);
        Wire wire = new Wire(client, new SessionCookies(clock), csrf(connection));
        return new SapSystem(
                connection, new Calls(connection, wire, new SignIn(connection, addresses, secrets, clock)));
    }

    /** What is remembered of it from now on. */
    void keep(SapSystem system) {
        systems.put(system.connection().id(), system);
    }

    private Csrf csrf(Connection connection) {
        return connection.kind() == ConnectionKind.SAP_S4
                ? new Csrf(BusinessPartners.home(connection), Csrf.Eagerness.BEFORE_THE_FIRST_CHANGE, clock)
                : new Csrf(caseList(connection), Csrf.Eagerness.WHEN_ASKED_FOR, clock);
    }

    private static HttpUrl caseList(Connection connection) {
        HttpUrl.Builder cases = Urls.below(connection.url(), Records.CASES).newBuilder();
        return Urls.with(cases, "$top", "1").build();
    }
}
