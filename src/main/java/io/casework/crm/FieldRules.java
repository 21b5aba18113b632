package io.casework.crm;

import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has the last word about which field of a connection. */
@Service
@Transactional
public class FieldRules {

    private final FieldRuleMapper mapper;
    private final CrmSystems crm;
    private final AuditTrail audit;

    FieldRules(FieldRuleMapper mapper, CrmSystems crm, AuditTrail audit) {
        this.mapper = mapper;
        this.crm = crm;
        this.audit = audit;
    }

    /** A field with its rule, and the one it has when nobody sets one. */
    public record Ruled(SyncedField synced, FieldRule rule) {}

    /** Of all fields that are brought there. */
    @Transactional(readOnly = true)
    Map<String, FieldRule> of(String connectionId, FieldSync sync) {
        Map<String, FieldRule> rules = new HashMap<>();
        sync.fields().forEach(field -> rules.put(key(field.object(), field.field()), field.usualRule()));
        mapper.listRules(connectionId).forEach(row -> rules.put(key(row.object(), row.field()), row.decides()));
        return rules;
    }

    static FieldRule of(Map<String, FieldRule> rules, String object, String field) {
        return rules.getOrDefault(key(object, field), FieldRule.ASK);
    }

    /**
     * Of all fields that are brought there; none when the system does not compare.
     *
     * @throws Problem.NotFound when there is no such connection
     */
    @Transactional(readOnly = true)
    public List<Ruled> list(String connectionId) {
        return system(connectionId)
                .fieldSync()
                .map(sync -> list(connectionId, sync))
                .orElse(List.of());
    }

    private List<Ruled> list(String connectionId, FieldSync sync) {
        Map<String, FieldRule> rules = of(connectionId, sync);
        return sync.fields().stream()
                .map(field -> new Ruled(field, of(rules, field.object(), field.field())))
                .toList();
    }

    /** @throws Problem.NotFound when there is no such connection, or no such field is brought there */
    public void set(String connectionId, String object, String field, FieldRule rule) {
        boolean known = list(connectionId).stream()
                .map(Ruled::synced)
                .anyMatch(synced ->
                        synced.object().equals(object) && synced.field().equals(field));
        if (!known) {
            throw new Problem.NotFound("The field");
        }
        mapper.mergeRule(connectionId, new FieldRuleMapper.Row(object, field, rule));
        audit.record("crm-field-rule-set", "connection:" + connectionId, key(object, field) + ": " + rule.key());
    }

    private CrmSystem system(String connectionId) {
        return crm.find(connectionId).orElseThrow(() -> new Problem.NotFound("The connection"));
    }

    private static String key(String object, String field) {
        return object + '.' + field;
    }
}
