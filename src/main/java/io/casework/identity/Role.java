package io.casework.identity;

import static io.casework.identity.Permission.*;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A job somebody has, and the permissions that come with it. */
public enum Role {
    SUPPORT_AGENT("support-agent", agent()),
    SUPPORT_LEAD("support-lead", lead()),
    SALES_REPRESENTATIVE("sales-representative", agent()),
    SALES_MANAGER("sales-manager", with(lead(), FLOWS_READ, FLOWS_EDIT, FLOWS_RELEASE)),
    ANALYST("analyst", EnumSet.of(CASES_READ_ALL, INSIGHTS_READ, FLOWS_READ, KNOWLEDGE_READ)),
    ADMINISTRATOR("administrator", EnumSet.allOf(Permission.class));

    private final String key;
    private final Set<Permission> permissions;

    Role(String key, Set<Permission> permissions) {
        this.key = key;
        this.permissions = Set.copyOf(permissions);
    }

    @JsonValue
    public String key() {
        return key;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    private static Set<Permission> agent() {
        return EnumSet.of(TASKS_WORK, TASKS_SCHEDULE, CASES_READ, CASES_WRITE, CASES_OPEN, KNOWLEDGE_READ);
    }

    private static Set<Permission> lead() {
        return with(agent(), TASKS_ASSIGN, CASES_READ_ALL, KNOWLEDGE_WRITE, INSIGHTS_READ);
    }

    private static Set<Permission> with(Set<Permission> some, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
