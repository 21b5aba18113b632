package io.casework.flows.release;

import io.casework.engine.FlowStart;
import io.casework.engine.FlowStarts;
import io.casework.engine.ModelReleases;
import io.casework.engine.ModelReleases.Candidate;
import io.casework.engine.ModelReleases.Deployed;
import io.casework.engine.ModelReleases.Release;
import io.casework.engine.running.FlowMigrations;
import io.casework.engine.running.NewMigration;
import io.casework.flows.FlowModel;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowSummary.Kind;
import io.casework.flows.drafts.Drafts;
import io.casework.flows.drafts.FlowDraft;
import io.casework.flows.release.ReleaseOutcome.ReleasedFlow;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings drafts into use, all or none, in the caller's transaction, which holds the lock of deployments. */
@Component
class Publication {

    private final ModelReleases models;
    private final FlowModels versions;
    private final FlowStarts starts;
    private final FlowReleaseMapper releases;
    private final ReleaseRequests requests;
    private final FlowMigrations migrations;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Clock clock;

    Publication(
            ModelReleases models,
            FlowModels versions,
            FlowStarts starts,
            FlowReleaseMapper releases,
            ReleaseRequests requests,
            FlowMigrations migrations,
            Drafts drafts,
            AuditTrail audit,
            Clock clock) {
        this.models = models;
        this.versions = versions;
        this.starts = starts;
        this.releases = releases;
        this.requests = requests;
        this.migrations = migrations;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who answers for a release.
     *
     * @param approvedBy id of the second person; null where none was needed
     * @param note what the second person said
     */
    record Authors(Actor releasedBy, @Nullable String approvedBy, @Nullable String note) {}

    /** @param of the drafts, of which the first is the one that the wish is about */
    ReleasedFlow publish(List<FlowDraft> of, ReleaseWish wish, Authors authors) {
        List<Candidate> admitted = models.admit(candidates(of));
        Map<String, Optional<Before>> before = new LinkedHashMap<>();
        of.forEach(draft -> before.put(draft.key(), before(draft)));
        Map<String, Deployed> deployed =
                models.deploy(admitted, new Release(authors.releasedBy().id(), authors.approvedBy(), wish.reason()));
        for (FlowDraft draft : of) {
            Deployed now = Objects.requireNonNull(deployed.get(draft.key()));
            Optional<Before> earlier = Objects.requireNonNull(before.get(draft.key()));
            if (draft.kind() != Kind.FORM) {
                share(now, earlier, wish, authors);
            }
            record(draft, now, earlier, wish, authors);
            drafts.delete(draft.key());
        }
        requests.forget(wish.keys(of.get(0).key()));
        return released(of.get(0), Objects.requireNonNull(deployed.get(of.get(0).key())), wish, authors.releasedBy());
    }

    /** @param started the version that most new cases started with */
    private record Before(FlowModel latest, int started) {}

    private Optional<Before> before(FlowDraft draft) {
        return versions.latest(draft.key()).map(latest -> new Before(latest, started(latest)));
    }

    private int started(FlowModel latest) {
        return starts.chosen(latest.key()).map(FlowStart::mostly).orElse(latest.version());
    }

    private void share(Deployed now, Optional<Before> before, ReleaseWish wish, Authors authors) {
        if (wish.percent() < FlowStart.ALL) {
            before.ifPresent(earlier -> starts.choose(new FlowStart(
                    now.key(),
                    now.version(),
                    earlier.started(),
                    wish.percent(),
                    authors.releasedBy().id(),
                    clock.instant())));
        }
    }

    private void record(FlowDraft draft, Deployed now, Optional<Before> before, ReleaseWish wish, Authors authors) {
        releases.insert(new FlowRelease(
                now.key(),
                now.version(),
                authors.releasedBy().id(),
                authors.approvedBy(),
                wish.reason(),
                authors.note(),
                now.contentHash(),
                clock.instant()));
        String changes = before.map(
                        earlier -> ModelChanges.between(earlier.latest().content(), draft.content())
                                .toString())
                .orElse("new");
        audit.record(
                "flow-released",
                "flow:" + now.key(),
                "version %d, revision %d by %s, released by %s%s, %s, sha256 %s"
                        .formatted(
                                now.version(),
                                draft.revision(),
                                draft.updatedBy().id(),
                                authors.releasedBy().id(),
                                authors.approvedBy() == null ? "" : ", approved by " + authors.approvedBy(),
                                changes,
                                now.contentHash()));
    }

    private ReleasedFlow released(FlowDraft draft, Deployed now, ReleaseWish wish, Actor by) {
        Integer from = from(draft, wish);
        if (wish.cases() == RunningCases.STAY || from == null || draft.kind() != Kind.PROCESS) {
            return new ReleasedFlow(now.key(), now.version(), null);
        }
        List<String> steps = wish.cases() == RunningCases.MOVE_FROM ? wish.steps() : null;
        var migration = new NewMigration(now.key(), from, now.version(), wish.mapping(), steps, wish.reason());
        return new ReleasedFlow(
                now.key(), now.version(), migrations.start(migration, by).id());
    }

    private static @Nullable Integer from(FlowDraft draft, ReleaseWish wish) {
        if (wish.from() != null) {
            return wish.from();
        }
        return wish.onTopOf() == null ? draft.baseVersion() : wish.onTopOf();
    }

    static List<Candidate> candidates(List<FlowDraft> drafts) {
        return drafts.stream()
                .map(draft -> new Candidate(draft.key(), draft.name(), draft.file()))
                .toList();
    }
}
