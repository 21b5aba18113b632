package io.casework.sales;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was looked at, as it stands in the database.
 *
 * @param mailbox null when it was looked at before identities were kept
 */
record KnownLead(
        String number,
        @Nullable String mailbox,
        @Nullable String domain,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String name) {

    LeadIdentity identity(String reachedAt) {
        return new LeadIdentity(
                number,
                new MailName(reachedAt, domain),
                phone,
                Objects.requireNonNullElse(company, ""),
                Objects.requireNonNullElse(name, ""));
    }
}
