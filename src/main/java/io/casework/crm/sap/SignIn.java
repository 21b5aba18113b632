package io.casework.crm.sap;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionSecrets;
import io.casework.crm.connections.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a connection shows at the door: a user's name and password, or a token that its client's secret got. The secret is
 * open for that moment only.
 */
final class SignIn {

    static final String SECRET_UNREADABLE = "the secret cannot be read";

    /** Renewed that long before it ends. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final long USUAL_SECONDS = 600;

    private record Token(String value, Instant until) {}

    private final Connection connection;
    private final ConnectionAddresses addresses;
    private final ConnectionSecrets secrets;
    private final Clock clock;
    private final SingleFlight<Token> shared = new SingleFlight<>();

    SignIn(Connection connection, ConnectionAddresses addresses, ConnectionSecrets secrets, Clock clock) {
        this.connection = connection;
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The value of the header {@code Authorization}.
     *
     * @param refused the value that counts no more; null for whichever there is
     */
    String authorization(@Nullable String refused, Deadline deadline) {
        if (!byToken()) {
            return Credentials.basic(Objects.requireNonNull(connection.username()), secret(), StandardCharsets.UTF_8);
        }
        Token token = shared.get(
                known -> bearer(known).equals(refused) || !clock.instant().isBefore(known.until()),
                () -> fetched(deadline));
        return bearer(token);
    }

    /** Whether signing in again may help; a password that is refused stays refused, and trying on locks the user. */
    boolean byToken() {
        return connection.authentication() == Authentication.CLIENT_CREDENTIALS;
    }

    private static String bearer(Token token) {
        return "Bearer " + token.value();
    }

    private Token fetched(Deadline deadline) {
        HttpUrl url = HttpUrl.get(Objects.requireNonNull(connection.tokenUrl()));
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", Calls.CLIENT)
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        Credentials.basic(
                                Objects.requireNonNull(connection.clientId()), secret(), StandardCharsets.UTF_8))
                .post(new FormBody.Builder()
                        .add("grant_type", "client_credentials")
                        .build())
                .build();
        return token(Wire.exchange(addresses.client(url.host(), Wire.LONGEST), request, deadline));
    }

    private Token token(Answer answer) {
        if (!answer.isSuccess()) {
            Fault fault = Fault.of(answer);
            boolean passes = answer.status() == 429 || answer.status() == 408 || answer.status() >= 500;
            throw passes ? fault : Fault.of(FaultKind.SIGN_IN_REFUSED, "the token service: " + fault.getMessage());
        }
        JsonNode json = answer.json();
        String value = json.path("access_token").asString("");
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw Fault.of(FaultKind.SIGN_IN_REFUSED, "the token service gave no token");
        }
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong(USUAL_SECONDS));
        return new Token(value, clock.instant().plus(life).minus(MARGIN));
    }

    private String secret() {
        try {
            return secrets.open(connection);
        } catch (ConnectionSecrets.Unreadable e) {
            throw Fault.of(FaultKind.SIGN_IN_REFUSED, SECRET_UNREADABLE);
        }
    }
}
