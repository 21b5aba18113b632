package io.casework.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the audit trail is sealed.
 *
 * @param key keeps who can write to the database from sealing rows of their own; without it the seal shows accidents
 *     and careless hands only. A trail keeps the key that it began with.
 */
@ConfigurationProperties("casework.audit")
record AuditSettings(@Nullable String key) {

    @Override
    public String toString() {
        return "AuditSettings[key=" + (key == null ? "none" : "***") + "]";
    }
}
