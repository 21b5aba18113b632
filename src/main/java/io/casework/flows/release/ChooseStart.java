package io.casework.flows.release;

import io.casework.engine.ClusterLock;
import io.casework.engine.FlowStart;
import io.casework.engine.FlowStarts;
import io.casework.engine.ModelReleases;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowPermissions;
import io.casework.flows.FlowSummary.Kind;
import io.casework.flows.release.GivenReason.Decision;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets new cases start with another version, or with two of them by shares. Running cases stay where they are. */
@Service
@Transactional
public class ChooseStart {

    private final FlowStarts starts;
    private final FlowModels versions;
    private final FlowPermissions permissions;
    private final FlowReasons reasons;
    private final ClusterLock lock;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final Clock clock;

    ChooseStart(
            FlowStarts starts,
            FlowModels versions,
            FlowPermissions permissions,
            FlowReasons reasons,
            ClusterLock lock,
            Inputs inputs,
            AuditTrail audit,
            Clock clock) {
        this.starts = starts;
        this.versions = versions;
        this.permissions = permissions;
        this.reasons = reasons;
        this.lock = lock;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Holds for the next case on every node.
     *
     * @throws Problem.NotFound when there is no such version
     */
    public void choose(String key, StartChoice choice, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        inputs.check(choice);
        Integer besides = besides(choice);
        Kind kind = versions.version(key, choice.version()).kind();
        if (besides != null) {
            requireShareable(kind);
            versions.version(key, besides);
        }
        lock.holding(ModelReleases.LOCK, () -> keep(key, choice, besides, by));
        String reason = reasons.keep(key, Decision.STARTS_CHANGED, choice.reason(), by);
        audit.record("flow-starts-changed", "flow:" + key, detail(choice, besides) + ", reason " + reason);
    }

    private void keep(String key, StartChoice choice, @Nullable Integer besides, Actor by) {
        if (besides == null && isLatest(key, choice.version())) {
            starts.followNewest(key);
        } else {
            starts.choose(new FlowStart(key, choice.version(), besides, choice.percent(), by.id(), clock.instant()));
        }
    }

    /** A form is shown by tasks of all cases; it can't be one for some. */
    private static void requireShareable(Kind kind) {
        if (kind == Kind.FORM) {
            throw new Problem.InvalidInput("share", "must be all, for a form");
        }
    }

    private boolean isLatest(String key, int version) {
        return versions.latest(key)
                .filter(latest -> latest.version() == version)
                .isPresent();
    }

    private static @Nullable Integer besides(StartChoice choice) {
        if (choice.percent() == FlowStart.ALL) {
            return null;
        }
        if (choice.besides() == null || choice.besides() == choice.version()) {
            throw new Problem.InvalidInput("besides", "must be another version, for the cases beyond the share");
        }
        return choice.besides();
    }

    private static String detail(StartChoice choice, @Nullable Integer besides) {
        String shares =
                besides == null ? "" : " with " + choice.percent() + " %, version " + besides + " with the others";
        return "version " + choice.version() + shares;
    }
}
