package io.casework.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param key 32 bytes in Base64; the same on every node */
@ConfigurationProperties("casework.secrets")
record VaultSettings(@Nullable String key) {

    @Override
    public String toString() {
        return "VaultSettings[]";
    }
}
