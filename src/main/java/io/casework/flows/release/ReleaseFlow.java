package io.casework.flows.release;

import io.casework.engine.ClusterLock;
import io.casework.engine.ModelReleases;
import io.casework.engine.gate.Finding;
import io.casework.engine.gate.ModelRefused;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowPermissions;
import io.casework.flows.drafts.DraftCheck;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.release.GivenReason.Decision;
import io.casework.flows.release.Publication.Authors;
import io.casework.flows.release.ReleaseOutcome.ReleasedFlow;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a draft into use: through the gate, under the lock of all deployments, all of it in one transaction, which is the
 * caller's where there is one. A refused one leaves nothing behind; the caller tells
 * {@link io.casework.flows.RefusedModels} of it when the transaction is over.
 */
@Service
public class ReleaseFlow {

    private final Drafts drafts;
    private final FlowModels versions;
    private final FlowPermissions permissions;
    private final FlowPolicies policies;
    private final ReleaseRequests requests;
    private final FlowReasons reasons;
    private final Publication publication;
    private final ModelReleases models;
    private final ClusterLock lock;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ReleaseFlow(
            Drafts drafts,
            FlowModels versions,
            FlowPermissions permissions,
            FlowPolicies policies,
            ReleaseRequests requests,
            FlowReasons reasons,
            Publication publication,
            ModelReleases models,
            ClusterLock lock,
            Inputs inputs,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.versions = versions;
        this.permissions = permissions;
        this.policies = policies;
        this.requests = requests;
        this.reasons = reasons;
        this.publication = publication;
        this.models = models;
        this.lock = lock;
        this.inputs = inputs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Releases the draft, or asks a second person where the flow's policy wants one.
     *
     * @throws ModelRefused when the gate keeps it out
     * @throws Problem.Conflict when the draft was saved or released meanwhile, or was made from an earlier version
     * @throws Problem.NotFound when the flow has no draft
     */
    public ReleaseOutcome release(String key, ReleaseWish wish, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        inputs.check(wish);
        wish.requireSensible();
        requireAll(key, wish, by);
        wish.keys(key).forEach(drafts::find);
        return locked(() -> released(key, wish, by));
    }

    private ReleaseOutcome released(String key, ReleaseWish wish, Actor by) {
        List<FlowDraft> all = drafts(key, wish, Map.of(key, wish.revision()));
        return policies.isApprovalNeeded(wish.keys(key))
                ? requested(key, wish, all, by)
                : publication.publish(all, wish, new Authors(by, null, null));
    }

    /**
     * A second person agrees.
     *
     * @throws Problem.Forbidden when it is the one who asked
     * @throws Problem.NotFound when nothing waits, or a draft of it was saved since
     */
    public ReleasedFlow approve(String key, @Nullable String comment, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        return locked(() -> approved(key, comment, by));
    }

    private ReleasedFlow approved(String key, @Nullable String comment, Actor by) {
        PendingRelease request = requests.locked(key).orElseThrow(ReleaseFlow::nothingWaits);
        if (by.kind() != Actor.Kind.PERSON || by.id().equals(request.requestedBy())) {
            throw new SecondPersonNeeded();
        }
        requireAll(key, request.wish(), by);
        List<FlowDraft> all = drafts(key, request.wish(), request.revisions());
        tell("flow-release-approved", request, "");
        Actor asked = new Actor(request.requestedBy(), request.requestedBy(), by.kind(), Set.of(), Set.of());
        return publication.publish(all, request.wish(), new Authors(asked, by.id(), comment));
    }

    /** A second person, or who asked, decides against it; the draft stays. */
    public void reject(String key, String reason, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        transaction.executeWithoutResult(status -> {
            PendingRelease request = requests.locked(key).orElseThrow(ReleaseFlow::nothingWaits);
            requests.forget(List.of(key));
            String why = reasons.keep(key, Decision.RELEASE_REJECTED, reason, by);
            tell("flow-release-rejected", request, ", reason " + why);
        });
    }

    /**
     * Who asked, or anybody who may release the flow, takes the request back; the draft stays.
     *
     * @throws Problem.NotFound when nothing waits, or a draft of it was saved since
     */
    public void withdraw(String key, Actor by) {
        transaction.executeWithoutResult(status -> {
            PendingRelease request = requests.locked(key).orElseThrow(ReleaseFlow::nothingWaits);
            if (!by.id().equals(request.requestedBy())) {
                permissions.require(by, key, Permission.FLOWS_RELEASE);
            }
            requests.forget(List.of(key));
            tell("flow-release-withdrawn", request, "");
        });
    }

    private void requireAll(String key, ReleaseWish wish, Actor by) {
        wish.keys(key).forEach(each -> permissions.require(by, each, Permission.FLOWS_RELEASE));
    }

    private ReleaseOutcome requested(String key, ReleaseWish wish, List<FlowDraft> all, Actor by) {
        models.admit(Publication.candidates(all));
        PendingRelease request = requests.keep(key, wish, all, by);
        tell("flow-release-requested", request, "");
        return new ReleaseOutcome.Requested(requests.named(request));
    }

    /** Of each flow in the request what was asked for, so that its trail names just this content. */
    private void tell(String action, PendingRelease request, String more) {
        request.contents().keySet().stream()
                .sorted()
                .forEach(each -> audit.record(action, "flow:" + each, request.detailOf(each) + more));
    }

    private List<FlowDraft> drafts(String key, ReleaseWish wish, Map<String, Integer> revisions) {
        List<FlowDraft> all = wish.keys(key).stream().map(this::held).toList();
        for (FlowDraft draft : all) {
            Integer meant =
                    revisions.containsKey(draft.key()) ? revisions.get(draft.key()) : wish.otherRevision(draft.key());
            if (meant != null && meant != draft.revision()) {
                throw new Problem.Conflict(
                        "draft-changed",
                        "Saved meanwhile",
                        "The draft of " + draft.key() + " was saved since; look at it again.");
            }
            requireOwn(draft);
            requireLatest(draft, draft.key().equals(key) ? wish.onTopOf() : null);
        }
        requireFrom(key, wish);
        return all;
    }

    private void requireFrom(String key, ReleaseWish wish) {
        int latest = versions.latest(key).map(FlowModel::version).orElse(0);
        if (wish.from() != null && wish.from() > latest) {
            throw new Problem.InvalidInput("from", "is no version of the flow");
        }
    }

    /** It was there when it was asked for; who deployed before has taken it away. */
    private FlowDraft held(String key) {
        try {
            return drafts.hold(key);
        } catch (Problem.NotFound e) {
            throw new Problem.Conflict(
                    "released-meanwhile",
                    "Released meanwhile",
                    "The draft of " + key + " was just released or deleted.");
        }
    }

    private void requireLatest(FlowDraft draft, @Nullable Integer onTopOf) {
        Integer base = onTopOf == null ? draft.baseVersion() : onTopOf;
        Integer latest = versions.latest(draft.key()).map(FlowModel::version).orElse(null);
        if (latest != null && !latest.equals(base)) {
            throw new Problem.Conflict(
                    "released-meanwhile",
                    "Released meanwhile",
                    "The latest version of " + draft.key() + " is " + latest + "; the draft was made from another.");
        }
    }

    /** A draft must not bring another flow into use than the one it is called by. */
    private static void requireOwn(FlowDraft draft) {
        List<Finding> foreign = DraftCheck.ofKeys(draft);
        if (!foreign.isEmpty()) {
            throw new ModelRefused(draft.file(), foreign);
        }
    }

    private <T> T locked(Supplier<T> work) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        transaction.executeWithoutResult(status -> lock.holding(ModelReleases.LOCK, () -> answer.set(work.get())));
        T given = answer.get();
        if (given == null) {
            throw new IllegalStateException("The release gave no answer");
        }
        return given;
    }

    private static Problem.NotFound nothingWaits() {
        return new Problem.NotFound("A release that waits for a second person");
    }
}
