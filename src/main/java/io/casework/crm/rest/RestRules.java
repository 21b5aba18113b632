package io.casework.crm.rest;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be right about a connection before anybody is called. */
@Component
class RestRules {

    /** What these hold is decided by the line itself, or by the call. */
    private static final Set<String> HEADERS_OF_THE_LINE = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "te",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]+");

    private final ConnectionAddresses addresses;

    RestRules(ConnectionAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param secret null when it stays as it is */
    List<Violation> faults(Connection connection, @Nullable String secret) {
        List<Violation> faults = new ArrayList<>();
        if (connection.terms().pathPrefixes().isEmpty()) {
            faults.add(new Violation("terms.pathPrefixes", "must name at least one path, / for all"));
        }
        signInFault(connection).ifPresent(faults::add);
        if (secret != null
                && travelsAsItIs(connection)
                && !VISIBLE.matcher(secret.strip()).matches()) {
            faults.add(new Violation("secret", "must hold visible characters of ASCII only"));
        }
        return faults;
    }

    private static boolean travelsAsItIs(Connection connection) {
        return connection.authentication() == Authentication.BEARER
                || connection.authentication() == Authentication.HEADER;
    }

    private Optional<Violation> signInFault(Connection connection) {
        return switch (connection.authentication()) {
            case NONE, BEARER -> Optional.empty();
            case BASIC -> userFault(connection.username());
            case HEADER -> headerFault(connection.terms().secretHeader());
            case CLIENT_CREDENTIALS -> clientFault(connection);
            case JWT_BEARER -> Optional.of(new Violation("authentication", "is not offered for this kind of system"));
        };
    }

    private static Optional<Violation> userFault(@Nullable String username) {
        if (username == null) {
            return Optional.of(new Violation("username", "is needed to sign in with a password"));
        }
        return username.contains(":") ? Optional.of(new Violation("username", "must hold no colon")) : Optional.empty();
    }

    private static Optional<Violation> headerFault(@Nullable String header) {
        if (header == null) {
            return Optional.of(new Violation("terms.secretHeader", "is needed: the header that holds the secret"));
        }
        return isFree(header)
                ? Optional.empty()
                : Optional.of(new Violation("terms.secretHeader", "is a header that calls have for something else"));
    }

    /** Whether a name is one of a header that a call does not have for something else. */
    static boolean isFree(String header) {
        return header.matches("[A-Za-z0-9-]{1,60}") && !HEADERS_OF_THE_LINE.contains(header.toLowerCase(Locale.ROOT));
    }

    private Optional<Violation> clientFault(Connection connection) {
        if (connection.clientId() == null) {
            return Optional.of(new Violation("clientId", "is needed to get tokens"));
        }
        return connection.tokenUrl() == null
                ? Optional.of(new Violation("tokenUrl", "is needed: where tokens come from"))
                : addresses.pageFault(connection.tokenUrl()).map(fault -> new Violation("tokenUrl", fault));
    }
}
