package io.casework.crm.rest;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionSecrets;
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

/** What a connection shows at the door. The secret is open for that moment only; a token is kept as long as it counts. */
final class RestSignIn {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    /** Renewed that long before it ends. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final long USUAL_SECONDS = 600;

    private record Token(String value, Instant until) {}

    private final Connection connection;
    private final ConnectionSecrets secrets;
    private final Wire wire;
    private final Clock clock;
    private @Nullable Token known;

    RestSignIn(Connection connection, ConnectionSecrets secrets, Wire wire, Clock clock) {
        this.connection = connection;
        this.secrets = secrets;
        this.wire = wire;
        this.clock = clock;
    }

    /** @throws RestFault when there is nothing to show */
    Request shownWith(Request.Builder request) {
        return switch (connection.authentication()) {
            case NONE -> request.build();
            case BASIC ->
                request.header(AUTHORIZATION, basic(connection.username())).build();
            case BEARER -> request.header(AUTHORIZATION, BEARER + secret()).build();
            case HEADER ->
                request.header(Objects.requireNonNull(connection.terms().secretHeader()), secret())
                        .build();
            case CLIENT_CREDENTIALS ->
                request.header(AUTHORIZATION, BEARER + token()).build();
            case JWT_BEARER -> throw new RestFault(RestFault.Kind.SIGN_IN, "there is no such way of signing in");
        };
    }

    /** Forgets the token that a request was refused with, unless there is another by now; false when there are no tokens. */
    synchronized boolean isRenewable(Request refused) {
        Token token = known;
        if (token != null && (BEARER + token.value()).equals(refused.header(AUTHORIZATION))) {
            known = null;
        }
        return token != null;
    }

    /** One thread for all fetches it. */
    private synchronized String token() {
        Token token = known;
        if (token == null || !clock.instant().isBefore(token.until())) {
            token = fetched();
            known = token;
        }
        return token.value();
    }

    private Token fetched() {
        FormBody form =
                new FormBody.Builder().add("grant_type", "client_credentials").build();
        Answer answer = wire.exchange(new Request.Builder()
                .url(HttpUrl.get(Objects.requireNonNull(connection.tokenUrl())))
                .header("User-Agent", RestSystem.CLIENT)
                .header("Accept", "application/json")
                .header(AUTHORIZATION, basic(connection.clientId()))
                .post(form)
                .build());
        if (answer.passes()) {
            throw new RestFault(RestFault.Kind.AWAY, "the token service fails", answer.retryAfter());
        }
        return token(answer.isSuccess() ? answer.json() : null);
    }

    private Token token(@Nullable JsonNode json) {
        String value = json == null ? "" : json.path("access_token").asString("");
        if (json == null || !value.matches("[\\x21-\\x7e]+")) {
            throw new RestFault(RestFault.Kind.SIGN_IN, "the token service gave no token");
        }
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong(USUAL_SECONDS));
        return new Token(value, clock.instant().plus(life).minus(MARGIN));
    }

    private String basic(@Nullable String name) {
        return Credentials.basic(Objects.requireNonNull(name), secret(), StandardCharsets.UTF_8);
    }

    private String secret() {
        try {
            return secrets.open(connection);
        } catch (ConnectionSecrets.Unreadable e) {
            throw new RestFault(RestFault.Kind.SECRET_UNREADABLE, "the secret cannot be read");
        }
    }
}
