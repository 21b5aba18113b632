package io.casework.crm.sap;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.shared.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be right about a connection before anybody is called. */
@Component
class SapRules {

    private static final String ELSEWHERE =
            "is not an address of SAP; an operator can allow a host of your own with casework.crm.private-hosts";

    private final ConnectionAddresses addresses;

    SapRules(ConnectionAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param domains whose hosts may be called, beside those that the operator trusts */
    List<Violation> faults(Connection connection, List<String> domains, String apiVersion) {
        List<Violation> faults = new ArrayList<>();
        String host = connection.host();
        if (!SapHosts.areOf(domains, host) && !addresses.isTrusted(host)) {
            faults.add(new Violation("url", ELSEWHERE));
        }
        if (!connection.apiVersion().equals(apiVersion)) {
            faults.add(new Violation("apiVersion", "must be " + apiVersion));
        }
        signInFault(connection).ifPresent(faults::add);
        return faults;
    }

    private Optional<Violation> signInFault(Connection connection) {
        return switch (connection.authentication()) {
            case BASIC -> userFault(connection.username());
            case CLIENT_CREDENTIALS ->
                connection.clientId() == null
                        ? Optional.of(new Violation("clientId", "is needed to get tokens"))
                        : tokenFault(connection.tokenUrl()).map(fault -> new Violation("tokenUrl", fault));
            case JWT_BEARER, BEARER, HEADER, NONE ->
                Optional.of(new Violation("authentication", "is not offered by SAP"));
        };
    }

    private static Optional<Violation> userFault(@Nullable String username) {
        if (username == null) {
            return Optional.of(new Violation("username", "is needed to sign in with a password"));
        }
        return username.contains(":") ? Optional.of(new Violation("username", "must hold no colon")) : Optional.empty();
    }

    private Optional<String> tokenFault(@Nullable String tokenUrl) {
        if (tokenUrl == null) {
            return Optional.of("is needed: where tokens come from");
        }
        Optional<String> fault = addresses.pageFault(tokenUrl);
        if (fault.isPresent()) {
            return fault;
        }
        String host = URI.create(tokenUrl).getHost();
        return SapHosts.giveTokens(host) || addresses.isTrusted(host) ? Optional.empty() : Optional.of(ELSEWHERE);
    }

    /** Whether what is said can be read on the way to another machine. */
    static boolean isOpen(Connection connection) {
        return connection.url().startsWith("http:")
                && !List.of("localhost", "127.0.0.1", "[::1]").contains(connection.host());
    }

    static String user(Connection connection) {
        return String.valueOf(
                connection.authentication() == Authentication.BASIC ? connection.username() : connection.clientId());
    }
}
