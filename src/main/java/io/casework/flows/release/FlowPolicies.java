package io.casework.flows.release;

import io.casework.flows.FlowPermissions;
import io.casework.flows.drafts.KnownFlows;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each flow is released. */
@Service
@Transactional
public class FlowPolicies {

    private final FlowPolicyMapper policies;
    private final KnownFlows flows;
    private final FlowPermissions permissions;
    private final AuditTrail audit;

    FlowPolicies(FlowPolicyMapper policies, KnownFlows flows, FlowPermissions permissions, AuditTrail audit) {
        this.policies = policies;
        this.flows = flows;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** What to change; null leaves as it is. */
    public record PolicyChange(@Nullable Boolean approvalNeeded, @Nullable RunningCases runningCases) {}

    @Transactional(readOnly = true)
    public FlowPolicy of(String key) {
        return Objects.requireNonNullElse(policies.find(key), FlowPolicy.USUAL);
    }

    /**
     * @throws io.casework.shared.Problem.NotFound when there is no such flow
     * @throws io.casework.shared.Problem.Forbidden when somebody who does not administer the product wants to do without
     *     the second person
     */
    public FlowPolicy change(String key, PolicyChange change, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        flows.require(key);
        FlowPolicy before = of(key);
        FlowPolicy after = new FlowPolicy(
                Objects.requireNonNullElse(change.approvalNeeded(), before.approvalNeeded()),
                Objects.requireNonNullElse(change.runningCases(), before.runningCases()));
        if (before.approvalNeeded() && !after.approvalNeeded()) {
            by.require(Permission.ADMIN);
        }
        if (!after.equals(before)) {
            keep(key, after);
            audit.record(
                    "flow-policy-changed",
                    "flow:" + key,
                    "second person: " + after.approvalNeeded() + ", running cases: "
                            + after.runningCases().key());
        }
        return after;
    }

    boolean isApprovalNeeded(Collection<String> keys) {
        return policies.countApprovalNeeded(keys) > 0;
    }

    private void keep(String key, FlowPolicy policy) {
        if (policies.update(key, policy) == 0) {
            policies.insert(key, policy);
        }
    }
}
