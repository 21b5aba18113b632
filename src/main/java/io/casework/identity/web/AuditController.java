package io.casework.identity.web;

import io.casework.identity.AuditEntry;
import io.casework.identity.AuditLog;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final AuditLog log;
    private final Users users;

    AuditController(AuditLog log, Users users) {
        this.log = log;
        this.users = users;
    }

    /** Newest first; {@code from} and {@code to} are points in time, the first inclusive. */
    @GetMapping("/api/audit")
    @Requires(Permission.AUDIT_READ)
    Page<AuditView> listAudit(
            AuditLog.Query query,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<AuditEntry> page = log.list(query, limit, cursor);
        List<String> ids = page.items().stream().map(AuditEntry::actorId).toList();
        Map<String, UserRef> names = users.refs(ids);
        return page.map(entry -> AuditView.of(entry, names));
    }

    record AuditView(
            String id,
            Instant at,
            UserRef actor,
            String action,
            String subject,
            @Nullable String detail,
            @Nullable String origin) {

        static AuditView of(AuditEntry entry, Map<String, UserRef> names) {
            return new AuditView(
                    String.valueOf(entry.position()),
                    entry.recordedAt(),
                    names.getOrDefault(entry.actorId(), new UserRef(entry.actorId(), entry.actorId())),
                    entry.action(),
                    entry.subject(),
                    entry.detail(),
                    entry.origin());
        }
    }
}
