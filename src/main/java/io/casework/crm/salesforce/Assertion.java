package io.casework.crm.salesforce;

import io.casework.crm.connections.Connection;
import io.casework.crm.connections.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Web Token with which a connection signs in, good for three minutes. */
final class Assertion {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private Assertion() {}

    static String signed(Connection connection, PrivateKey key, Instant now) {
        String unsigned = encoded("{\"alg\":\"RS256\"}") + '.' + encoded(claims(connection, now));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An assertion could not be signed", e);
        }
    }

    private static String claims(Connection connection, Instant now) {
        ObjectNode claims = JSON.createObjectNode();
        claims.put("iss", Objects.requireNonNull(connection.clientId()));
        claims.put("sub", Objects.requireNonNull(connection.username()));
        claims.put("aud", audience(connection.stage()));
        claims.put("exp", now.plus(GOOD_FOR).getEpochSecond());
        return claims.toString();
    }

    static String audience(Stage stage) {
        return stage == Stage.SANDBOX ? "https://test.salesforce.com" : "https://login.salesforce.com";
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
