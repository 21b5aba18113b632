package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;
import io.casework.assistant.trust.TrustChange.Cause;
import io.casework.cases.Categories;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the assistant is trusted, for the people who answer for it. */
@Service
@Transactional
public class TrustLadder {

    private static final int CHANGES = 100;

    private final TrustMapper mapper;
    private final Trust trust;
    private final TrustEvidence evidence;
    private final TrustChanges changes;
    private final TrustSettings settings;
    private final Categories categories;
    private final Users users;
    private final AuditTrail audit;

    TrustLadder(
            TrustMapper mapper,
            Trust trust,
            TrustEvidence evidence,
            TrustChanges changes,
            TrustSettings settings,
            Categories categories,
            Users users,
            AuditTrail audit) {
        this.mapper = mapper;
        this.trust = trust;
        this.evidence = evidence;
        this.changes = changes;
        this.settings = settings;
        this.categories = categories;
        this.users = users;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public TrustOverview overview() {
        EvidenceFile file = evidence.read();
        return new TrustOverview(
                settings.target(),
                settings.start().acts() ? settings.startConfidence() : null,
                mapper.listThresholds(),
                trust.rungs(categories).stream()
                        .map(rung -> standing(rung, file.of(rung)))
                        .toList());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<TrustChange> changes() {
        return Page.of(mapper.listChanges(CHANGES));
    }

    /**
     * Puts a step on a level for an intent, whatever the evidence says; evidence counts anew from here.
     *
     * @param held it is not to rise from there by itself; it falls in any case when it is wrong too often
     * @throws Problem.NotFound when there is no such intent
     * @throws Problem.InvalidInput when the step never rises that far
     */
    public TrustOverview choose(
            TrustStep step, String intent, TrustLevel level, boolean held, String reason, Actor by) {
        if (categories.ofIntent(intent).isEmpty()) {
            throw new Problem.NotFound("Intent " + intent);
        }
        if (level.compareTo(step.most()) > 0) {
            throw new Problem.InvalidInput("level", "is above what this step may ever do");
        }
        changes.alone(() -> changes.choose(trust.rung(step, intent), level, held, Cause.CHOSEN, reason, by));
        record("trust-chosen", step, intent, level);
        return overview();
    }

    /**
     * Puts back what the newest change of a step and intent changed, and holds it there.
     *
     * @throws Problem.NotFound when there is no such change
     * @throws Problem.Conflict when there is a newer one
     */
    public TrustOverview takeBack(String changeId, String reason, Actor by) {
        TrustChange change = Optional.ofNullable(mapper.findChange(changeId))
                .orElseThrow(() -> new Problem.NotFound("Change " + changeId));
        changes.alone(() -> takeBack(change, reason, by));
        record("trust-taken-back", change.step(), change.intent(), change.fromLevel());
        return overview();
    }

    private void takeBack(TrustChange change, String reason, Actor by) {
        if (!change.id().equals(mapper.findNewestChange(change.step(), change.intent()))) {
            throw new Problem.Conflict(
                    "trust-changed-since", "Changed since", "It was changed again since: take that back first.");
        }
        Rung rung = trust.rung(change.step(), change.intent());
        changes.choose(rung, change.fromLevel(), true, Cause.TAKEN_BACK, reason, by);
    }

    private void record(String action, TrustStep step, String intent, TrustLevel level) {
        audit.record(action, "trust:" + step.key() + '/' + intent, level.key());
    }

    private TrustOverview.Standing standing(Rung rung, Evidence known) {
        boolean started = rung.changedAt().equals(Instant.EPOCH);
        Proportion counted = rung.step() == TrustStep.CLASSIFY ? Ladder.counted(rung.level(), known) : known.judged();
        return new TrustOverview.Standing(
                rung.step(),
                rung.intent(),
                rung.level(),
                rung.step().most(),
                rung.held(),
                started ? null : rung.changedAt(),
                started ? null : users.ref(rung.changedBy()),
                counted.cases(),
                counted.hits(),
                counted.lower(),
                known.applied().cases(),
                known.applied().cases() - known.applied().hits(),
                next(rung));
    }

    /** A draft that nobody sees can't show what it is worth: only a person brings it back. */
    private TrustOverview.@Nullable Next next(Rung rung) {
        var ladder = new Ladder(settings.target());
        return rung.level()
                .above()
                .filter(above -> rung.step() == TrustStep.CLASSIFY)
                .filter(above -> above.compareTo(rung.step().most()) <= 0)
                .map(above -> new TrustOverview.Next(
                        above, Ladder.casesAbove(rung.level()), ladder.targetAbove(rung.level())))
                .orElse(null);
    }
}
