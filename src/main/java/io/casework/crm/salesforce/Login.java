package io.casework.crm.salesforce;

import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionSecrets;
import io.casework.crm.connections.Deadline;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Signs in, with a signed assertion or with the client's secret. The secret is open for that moment only. */
@Component
class Login {

    private static final String TOKEN_PATH = "/services/oauth2/token";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** At the end of the address that says who signed in. */
    private static final Pattern IDENTITY =
            Pattern.compile("/id/(00D[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)/(005[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)$");

    private final Wire wire;
    private final ConnectionAddresses addresses;
    private final ConnectionSecrets secrets;
    private final Clock clock;

    Login(Wire wire, ConnectionAddresses addresses, ConnectionSecrets secrets, Clock clock) {
        this.wire = wire;
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The errors of this fault are OAuth's, in upper case, such as {@code INVALID_GRANT}. */
    Token signIn(Connection connection, Deadline deadline) {
        Request request = new Request.Builder()
                .url(connection.url() + TOKEN_PATH)
                .header("User-Agent", "Casework")
                .post(form(connection))
                .build();
        Answer answer = wire.exchange(request, deadline);
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        return token(answer.json());
    }

    private FormBody form(Connection connection) {
        try {
            String secret = secrets.open(connection);
            return connection.authentication() == Authentication.JWT_BEARER
                    ? new FormBody.Builder()
                            .add("grant_type", JWT_BEARER)
                            .add("assertion", Assertion.signed(connection, PrivateKeys.read(secret), clock.instant()))
                            .build()
                    : new FormBody.Builder()
                            .add("grant_type", "client_credentials")
                            .add("client_id", Objects.requireNonNull(connection.clientId()))
                            .add("client_secret", secret)
                            .build();
        } catch (ConnectionSecrets.Unreadable | PrivateKeys.Unusable e) {
            throw Fault.of(FaultKind.SIGN_IN_REFUSED, List.of(SalesforceError.of(SignInCodes.SECRET_UNREADABLE, "")));
        }
    }

    private static Fault refused(Answer answer) {
        List<SalesforceError> errors = ErrorBodies.read(answer.body());
        boolean away = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
        if (errors.isEmpty() || away) {
            FaultKind kind = away ? FaultKind.AWAY : FaultKind.SIGN_IN_REFUSED;
            return Fault.of(kind, "Signing in was answered with status " + answer.status())
                    .after(answer.retryAfter());
        }
        return Fault.of(FaultKind.SIGN_IN_REFUSED, errors);
    }

    private Token token(JsonNode json) {
        String accessToken = json.path("access_token").asString("");
        HttpUrl instance = HttpUrl.parse(json.path("instance_url").asString(""));
        if (accessToken.isEmpty() || instance == null || !mayBeCalled(instance)) {
            throw Fault.of(FaultKind.SIGN_IN_REFUSED, List.of(SalesforceError.of(SignInCodes.INSTANCE_ELSEWHERE, "")));
        }
        Matcher identity = IDENTITY.matcher(json.path("id").asString(""));
        boolean isNamed = identity.find();
        return new Token(accessToken, instance, isNamed ? identity.group(1) : null, isNamed ? identity.group(2) : null);
    }

    /** An answer must not send us, and the token, to somebody else. */
    private boolean mayBeCalled(HttpUrl instance) {
        boolean known = addresses.isTrusted(instance.host()) || SalesforceHosts.areTheirs(instance.host());
        return known && addresses.fault(instance.toString()).isEmpty();
    }
}
