package io.casework.identity;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets that the product has to read again, such as those it signs with. Whoever gets hold of the database
 * alone cannot read them, nor move one to where another belongs.
 */
@Component
public class Vault {

    private final Optional<Aead> cipher;

    Vault(VaultKey key) {
        this.cipher = key.bytes().map(Vault::cipherOf);
    }

    /**
     * @param place where the secret belongs, such as {@code webhook:<id>}; it can be opened with the same place only
     * @return text for a column of 1,000 characters, when the secret is shorter than 600 bytes
     * @throws Problem when the installation has no key
     */
    public String seal(String secret, String place) {
        try {
            byte[] sealed = cipher().encrypt(bytes(secret), bytes(place));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key, or for another place */
    public String open(String sealed, String place) {
        try {
            byte[] secret = cipher().decrypt(Base64.getDecoder().decode(sealed), bytes(place));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A secret was sealed with another key than casework.secrets.key", e);
        }
    }

    private Aead cipher() {
        return cipher.orElseThrow(() -> Problem.of(
                "no-secrets-key",
                "No key for secrets",
                503,
                "Secrets cannot be kept until the setting casework.secrets.key has a key of 32 bytes in Base64."));
    }

    @AccessesPartialKey
    private static Aead cipherOf(byte[] key) {
        try {
            AeadConfig.register();
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(VaultKey.BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey aes = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            var only = KeysetHandle.importKey(aes).withRandomId().makePrimary();
            return KeysetHandle.newBuilder()
                    .addEntry(only)
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for secrets cannot be used", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
