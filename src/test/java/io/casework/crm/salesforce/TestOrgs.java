package io.casework.crm.salesforce;

import io.casework.crm.CrmSystem;
import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionChange;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.Connections;
import io.casework.crm.connections.NewConnection;
import io.casework.crm.connections.Stage;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** Connections of a test's own. */
@Component
public class TestOrgs {

    static final KeyPair KEYS = keys(2_048);

    private final Connections connections;
    private final Orgs orgs;

    TestOrgs(Connections connections, Orgs orgs) {
        this.connections = connections;
        this.orgs = orgs;
    }

    /** This node has forgotten that the org failed, as it does after half a minute. */
    public void timeHasPassed(Connection connection) {
        orgs.keep(connection, orgs.fresh(connection));
    }

    public Connection connected(String url) {
        return connections.create(wanted(url, Authentication.JWT_BEARER, pem(KEYS)), Actor.SYSTEM);
    }

    public void paused(Connection connection) {
        var pause = new ConnectionChange(
                null, null, null, null, null, null, null, null, null, false, null, null, null, null);
        connections.change(
                connection.id(), pause, connections.find(connection.id()).version(), Actor.SYSTEM);
    }

    /** The system behind a connection, with calls of so many records. */
    public CrmSystem system(Connection connection, int batch) {
        return new SalesforceCrm(orgs.of(connection), new SalesforceSettings(null, batch), FieldMap.of(List.of()));
    }

    /** Signs in as somebody else, who may be of another org. */
    public void renamedUser(Connection connection) {
        var other = new ConnectionChange(
                null, null, null, null, null, null, null, "other@example.com", null, null, null, null, null, null);
        connections.change(
                connection.id(), other, connections.find(connection.id()).version(), Actor.SYSTEM);
    }

    public void removed(Connection connection) {
        connections.remove(connection.id(), connections.find(connection.id()).version());
    }

    static NewConnection wanted(String url, Authentication authentication, String secret) {
        return new NewConnection(
                ConnectionKind.SALESFORCE,
                "Org " + Ids.next(),
                Stage.PRODUCTION,
                authentication,
                url,
                null,
                null,
                "3MVG9.consumer",
                "integration@example.com",
                null,
                secret,
                null);
    }

    static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
