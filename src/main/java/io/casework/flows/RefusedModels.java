package io.casework.flows;

import io.casework.engine.gate.Finding;
import io.casework.engine.gate.ModelRefused;
import io.casework.identity.AuditTrail;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down that a model was kept out, which is all that is left of the attempt. */
@Component
public class RefusedModels {

    private final AuditTrail audit;

    RefusedModels(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * @param key of the flow
     * @param work in a transaction of its own, which a refusal rolls back
     */
    public <T> T told(String key, Supplier<T> work) {
        try {
            return work.get();
        } catch (ModelRefused e) {
            tell(key, e);
            throw e;
        }
    }

    public void tell(String key, ModelRefused refused) {
        String rules = refused.findings().stream()
                .filter(Finding::refuses)
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "));
        audit.record("flow-refused", "flow:" + key, rules);
    }
}
