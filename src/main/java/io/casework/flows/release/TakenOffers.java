package io.casework.flows.release;

import io.casework.engine.ModelReleases.Deployed;
import io.casework.engine.OfferReleases;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a shipped model that is taken over to the policy of its flow, and keeps who took it. */
@Component
class TakenOffers implements OfferReleases {

    private static final String REASON = "Taken over from the product";

    private final FlowPolicyMapper policies;
    private final FlowReleaseMapper releases;
    private final Clock clock;

    TakenOffers(FlowPolicyMapper policies, FlowReleaseMapper releases, Clock clock) {
        this.policies = policies;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public void requireAlone(String flowKey) {
        if (policies.countApprovalNeeded(Set.of(flowKey)) > 0) {
            throw new Problem.Conflict(
                    "not-alone",
                    "Not by one person",
                    "This flow is released by two people. Begin a draft from the shipped version and release it.");
        }
    }

    @Override
    public void taken(Deployed version, Actor by) {
        releases.insert(new FlowRelease(
                version.key(), version.version(), by.id(), null, REASON, null, version.contentHash(), clock.instant()));
    }
}
