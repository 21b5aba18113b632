package io.casework.flows.drafts;

import io.casework.flows.FlowModels;
import io.casework.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which flows there are: those with a version, and new ones that have only a draft. */
@Component
@Transactional(readOnly = true)
public class KnownFlows {

    private final FlowDraftMapper drafts;
    private final FlowModels models;

    KnownFlows(FlowDraftMapper drafts, FlowModels models) {
        this.drafts = drafts;
        this.models = models;
    }

    /** @throws Problem.NotFound when there is no such flow */
    public void require(String key) {
        if (drafts.findDraft(key) == null && models.latestVersion(key) == null) {
            throw new Problem.NotFound("The flow");
        }
    }
}
