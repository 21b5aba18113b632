package io.casework.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What somebody may do. The key is what roles, tokens and the web application name. */
public enum Permission {
    TASKS_WORK("tasks:work"),
    TASKS_ASSIGN("tasks:assign"),
    TASKS_SCHEDULE("tasks:schedule"),
    CASES_READ("cases:read"),
    CASES_READ_ALL("cases:read-all"),
    CASES_WRITE("cases:write"),
    CASES_OPEN("cases:open"),
    KNOWLEDGE_READ("knowledge:read"),
    KNOWLEDGE_WRITE("knowledge:write"),
    FLOWS_READ("flows:read"),
    FLOWS_EDIT("flows:edit"),
    FLOWS_RELEASE("flows:release"),
    INSIGHTS_READ("insights:read"),
    OPERATIONS("operations:manage"),
    ADMIN("admin:manage"),
    AUDIT_READ("audit:read"),
    TRIGGERS("triggers:send"),
    WORKER("worker:run");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    public static Optional<Permission> ofKey(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }
}
