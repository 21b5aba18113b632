package io.casework.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks, version 1: a keyed hash over id, time and the very bytes of the body. */
public final class StandardSignature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES = 32;
    private static final int SHORTEST_SECRET = 24;
    private static final int LONGEST_SECRET = 64;
    private static final int MOST_SIGNATURES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StandardSignature() {}

    public static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether it is {@code whsec_} and 24 to 64 bytes in Base64. */
    public static boolean isSecret(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            int length = key(text).length;
            return length >= SHORTEST_SECRET && length <= LONGEST_SECRET;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value of the header, with one signature for each secret. */
    public static String of(List<String> secrets, String id, Instant at, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> VERSION + hash(secret, id, at.getEpochSecond(), bytes))
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether one of the signatures in the header was made with the secret. How long that takes says nothing about how much
     * of a signature is right.
     *
     * @param epochSecond as the sender names it; whether it is recent is the caller's to ask
     */
    public static boolean isSigned(String header, String secret, String id, long epochSecond, byte[] body) {
        String[] signatures = header.strip().split(" +", MOST_SIGNATURES + 1);
        if (signatures.length > MOST_SIGNATURES) {
            return false;
        }
        byte[] expected = ascii(VERSION + hash(secret, id, epochSecond, body));
        return Arrays.stream(signatures)
                .map(signature -> MessageDigest.isEqual(expected, ascii(signature)))
                .reduce(false, Boolean::logicalOr);
    }

    private static String hash(String secret, String id, long epochSecond, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update((id + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
