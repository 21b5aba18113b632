package io.casework.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes to us.
 *
 * @param email as the customer wrote it first
 */
public record Customer(
        String id, String email, @Nullable String name, @Nullable String phone, Tier tier, Instant createdAt) {

    /** What a person calls the customer: the name, or the address when we know no name. */
    public String displayName() {
        return name == null ? email : name;
    }

    Customer completedBy(@Nullable String otherName, @Nullable String otherPhone) {
        return new Customer(
                id, email, name == null ? otherName : name, phone == null ? otherPhone : phone, tier, createdAt);
    }
}
