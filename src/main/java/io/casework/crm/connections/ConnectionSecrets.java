package io.casework.crm.connections;

import io.casework.identity.Vault;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Seals and opens the secrets of connections. A sealed one opens for the connection it was sealed for alone. */
@Component
public class ConnectionSecrets {

    private final ConnectionMapper mapper;
    private final Vault vault;

    ConnectionSecrets(ConnectionMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    /** The secret could not be read: the connection is gone, or the installation has another key. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    String sealed(String id, String secret) {
        return vault.seal(secret.strip(), place(id));
    }

    /** For the vendor's folder, for the moment of signing in, at the address that the secret was given for. */
    public String open(Connection connection) throws Unreadable {
        try {
            String sealed = mapper.findSecret(connection.id());
            if (sealed == null) {
                throw new IllegalStateException("The connection is gone");
            }
            requireSameAddress(connection);
            return vault.open(sealed, place(connection.id()));
        } catch (RuntimeException e) {
            throw new Unreadable("The secret of connection " + connection.id() + " cannot be read", e);
        }
    }

    private void requireSameAddress(Connection connection) {
        boolean same = mapper.findConnection(connection.id())
                .filter(now -> now.url().equals(connection.url()))
                .filter(now -> Objects.equals(now.tokenUrl(), connection.tokenUrl()))
                .isPresent();
        if (!same) {
            throw new IllegalStateException("The connection leads elsewhere by now");
        }
    }

    private static String place(String id) {
        return "crm-connection:" + id;
    }
}
