package io.casework.assistant.trust;

import io.casework.cases.Categories;
import io.casework.identity.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the evidence again and again: how sure is sure enough, and who has earned or lost trust. */
@Component
class TrustReview {

    private static final Logger log = LoggerFactory.getLogger(TrustReview.class);

    private final TrustMapper mapper;
    private final Trust trust;
    private final TrustEvidence evidence;
    private final TrustChanges changes;
    private final TrustSettings settings;
    private final Categories categories;
    private final AuditTrail audit;

    TrustReview(
            TrustMapper mapper,
            Trust trust,
            TrustEvidence evidence,
            TrustChanges changes,
            TrustSettings settings,
            Categories categories,
            AuditTrail audit) {
        this.mapper = mapper;
        this.trust = trust;
        this.evidence = evidence;
        this.changes = changes;
        this.settings = settings;
        this.categories = categories;
        this.audit = audit;
    }

    @Scheduled(
            fixedDelayString = "${casework.assistant.trust.review:PT10M}",
            initialDelayString = "${casework.assistant.trust.review:PT10M}")
    @Transactional
    public void review() {
        changes.alone(() -> {
            mapper.deleteThresholds();
            evidence.thresholds().forEach(mapper::insertThreshold);
            EvidenceFile file = evidence.read();
            var ladder = new Ladder(settings.target());
            trust.rungs(categories)
                    .forEach(rung -> ladder.next(rung, file.of(rung)).ifPresent(move -> follow(rung, move)));
        });
    }

    private void follow(Rung rung, Move move) {
        changes.follow(rung, move);
        String subject = "trust:" + rung.step().key() + '/' + rung.intent();
        audit.record(
                "trust-moved", subject, rung.level().key() + " to " + move.to().key());
        log.info("{}: {} to {}, {}", subject, rung.level(), move.to(), move);
    }
}
