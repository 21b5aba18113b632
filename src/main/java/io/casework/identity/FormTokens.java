package io.casework.identity;

import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What a public form carries instead of a cookie: signed proof that it was fetched from us, which form it is, and when.
 * Nobody posts blindly, and nobody sends a form sooner than a person could have written it.
 */
@Component
public class FormTokens {

    /** How long somebody takes at least to write something. */
    public static final Duration SHORTEST = Duration.ofSeconds(3);

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,15}\\.[0-9a-f]{16})\\.([\\w-]{43})");

    private final FormKeyMapper keys;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    FormTokens(FormKeyMapper keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token for one filling of the form. */
    public String issue(String form) {
        String claim = clock.instant().toEpochMilli() + "." + Secrets.nextId();
        return claim + '.' + signature(form, claim);
    }

    /**
     * @param content what was sent; the same with the same token gives the same receipt
     * @return a name for this one sending, by which a second one is recognised
     * @throws Problem.TryLater when the form comes back sooner than a person could have written it
     * @throws Problem when the token is too old, or none of ours for this form
     */
    public String redeem(String form, String token, String content) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !isOurs(form, parts.group(1), parts.group(2))) {
            throw expired();
        }
        requireAge(parts.group(1));
        return Secrets.hash(parts.group(1) + '\n' + content);
    }

    private void requireAge(String claim) {
        Instant issued = Instant.ofEpochMilli(Long.parseLong(claim.substring(0, claim.indexOf('.'))));
        Duration age = Duration.between(issued, clock.instant());
        if (age.compareTo(LONGEST) > 0) {
            throw expired();
        }
        if (age.compareTo(SHORTEST) < 0) {
            throw Problem.TryLater.tooManyRequests("That was very quick. Send it again.", SHORTEST.minus(age));
        }
    }

    private boolean isOurs(String form, String claim, String signature) {
        return MessageDigest.isEqual(
                signature(form, claim).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String form, String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] signed = mac.doFinal((form + '\n' + claim).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
            key = known;
        }
        return known;
    }

    private String secret() {
        String stored = keys.findSecret();
        return stored == null ? newSecret() : stored;
    }

    /** Of two nodes that need the first one at once, one finds the other's. */
    private String newSecret() {
        String secret = Secrets.next();
        try {
            keys.insertSecret(secret, clock.instant());
            return secret;
        } catch (DuplicateKeyException e) {
            return Objects.requireNonNull(keys.findSecret());
        }
    }

    private static Problem expired() {
        return Problem.of("form-expired", "Form expired", 422, "The form is too old. Load it again.");
    }
}
