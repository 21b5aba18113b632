package io.casework.triggers;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose events are let in. Its secrets are not part of it.
 *
 * @param name the last part of its address
 * @param organizations ids of organizations with spaces between them; null where the kind has none
 * @param mapping rules as JSON; null for those of the kind
 * @param oldSecretUntil how long the secret before the last one opens, too
 * @param secretSetBy id of who gave the secret
 */
public record TriggerSource(
        String id,
        String name,
        TriggerKind kind,
        @Nullable String description,
        boolean active,
        @Nullable String organizations,
        @Nullable String mapping,
        @Nullable Instant oldSecretUntil,
        Instant secretSetAt,
        String secretSetBy,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version) {

    private static final int SIGNIFICANT = 15;

    public List<String> organizationIds() {
        return organizations == null
                ? List.of()
                : Arrays.stream(organizations.split(" ", -1)).toList();
    }

    /** Ids of 15 and of 18 characters name the same organization. */
    boolean admits(String organization) {
        return organization.length() >= SIGNIFICANT
                && organizationIds().stream().anyMatch(known -> start(known).equals(start(organization)));
    }

    private static String start(String id) {
        return id.substring(0, Math.min(SIGNIFICANT, id.length()));
    }
}
