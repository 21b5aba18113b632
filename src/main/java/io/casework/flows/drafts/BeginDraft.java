package io.casework.flows.drafts;

import io.casework.engine.ModelOffers;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowPermissions;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the next version of a flow, or the first one of a new flow. */
@Service
@Transactional
public class BeginDraft {

    private final Drafts drafts;
    private final FlowModels models;
    private final ModelOffers offers;
    private final FlowPermissions permissions;
    private final Inputs inputs;

    BeginDraft(Drafts drafts, FlowModels models, ModelOffers offers, FlowPermissions permissions, Inputs inputs) {
        this.drafts = drafts;
        this.models = models;
        this.offers = offers;
        this.permissions = permissions;
        this.inputs = inputs;
    }

    /**
     * From the latest version.
     *
     * @throws Problem.NotFound when there is no such flow
     * @throws Problem.Conflict when it has a draft already
     */
    public FlowDraft fromLatest(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        return begin(latest(key), by);
    }

    /** From an earlier version, to go back to what it did. */
    public FlowDraft fromVersion(String key, int version, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        return begin(models.version(key, version), by);
    }

    /** From the version that came with the product and waits beside the people's own. */
    public FlowDraft fromOffer(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_EDIT);
        FlowModel ours = latest(key);
        String shipped = offers.find(ours.key()).content();
        return begin(ours.withContent(shipped), by);
    }

    /**
     * A flow that there is not yet.
     *
     * @throws Problem.InvalidInput when it can't be called so, or what it copies is of another kind
     * @throws Problem.Conflict when there is a flow or a draft of that key
     */
    public FlowDraft ofNewFlow(NewFlow wanted, Actor by) {
        by.require(Permission.FLOWS_EDIT);
        inputs.check(wanted);
        permissions.require(by, wanted.key(), Permission.FLOWS_EDIT);
        FlowKeys.require(wanted.kind(), wanted.key());
        if (models.latest(wanted.key()).isPresent()) {
            throw new Problem.Conflict("flow-exists", "There is one", "There is a flow with this key already.");
        }
        String fileName = FlowKeys.fileName(wanted.kind(), wanted.key());
        String content = wanted.copyOf() == null
                ? NewModels.empty(wanted)
                : NewModels.copy(original(wanted.copyOf(), wanted), wanted);
        return drafts.create(row(wanted, fileName, content, by));
    }

    private FlowModel original(String key, NewFlow wanted) {
        FlowModel original = latest(key);
        if (original.kind() != wanted.kind()) {
            throw new Problem.InvalidInput("copyOf", "is of another kind");
        }
        return original;
    }

    private FlowModel latest(String key) {
        return models.latest(key).orElseThrow(() -> new Problem.NotFound("The flow"));
    }

    private FlowDraft begin(FlowModel model, Actor by) {
        Instant now = drafts.now();
        return drafts.create(new DraftRow(
                model.key(),
                model.kind(),
                model.name(),
                model.fileName(),
                model.version(),
                1,
                model.content(),
                by.id(),
                now,
                by.id(),
                now,
                null,
                null));
    }

    private DraftRow row(NewFlow wanted, String fileName, String content, Actor by) {
        Instant now = drafts.now();
        String name = wanted.name().strip();
        return new DraftRow(
                wanted.key(), wanted.kind(), name, fileName, null, 1, content, by.id(), now, by.id(), now, null, null);
    }
}
