package io.casework.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells whether a value is the one from before without keeping it. White space around a text is not part of it. */
final class Fingerprint {

    /** Of no value, and of an empty text, which a CRM does not tell apart. */
    static final String NOTHING = "";

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** The same value has another one for another case or field. */
    static String of(String caseNumber, String field, @Nullable String value) {
        String text = value == null ? "" : value.strip().replace("\r\n", "\n");
        return text.isEmpty() ? NOTHING : hashed(caseNumber + '\n' + field + '\n' + text);
    }

    private static String hashed(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
