package io.casework.triggers;

import io.casework.identity.Secrets;
import io.casework.identity.StandardSignature;
import io.casework.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What a source proves itself with: a secret that both sides sign with, or a key that it sends along. */
final class SourceSecrets {

    private static final String KEY_PREFIX = "cwk_";

    private SourceSecrets() {}

    /** @throws Problem.InvalidInput when it is none, or not theirs to make */
    static String given(TriggerKind kind, @Nullable String given) {
        if (kind != TriggerKind.STANDARD_WEBHOOKS) {
            if (given != null) {
                throw new Problem.InvalidInput("secret", "is made by us for this kind of source");
            }
            return KEY_PREFIX + Secrets.next();
        }
        if (given != null && !StandardSignature.isSecret(given)) {
            throw new Problem.InvalidInput("secret", "must be whsec_ and 24 to 64 bytes in Base64");
        }
        return given == null ? StandardSignature.newSecret() : given;
    }
}
