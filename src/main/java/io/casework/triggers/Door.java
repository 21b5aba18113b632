package io.casework.triggers;

import io.casework.identity.StandardSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** A source that may come in, with what opens for it. */
record Door(TriggerSource source, List<String> secrets) {

    boolean opensWith(String key) {
        return secrets.stream()
                .map(secret -> MessageDigest.isEqual(bytes(secret), bytes(key)))
                .reduce(false, Boolean::logicalOr);
    }

    boolean isSignedBy(String header, String id, long epochSecond, byte[] body) {
        return secrets.stream()
                .map(secret -> StandardSignature.isSigned(header, secret, id, epochSecond, body))
                .reduce(false, Boolean::logicalOr);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Door[" + source.name() + "]";
    }
}
