package io.casework.assistant;

import io.casework.assistant.scoring.Forecast;
import io.casework.assistant.scoring.ForecastQuality;
import io.casework.assistant.scoring.LearnedScorecard;
import io.casework.assistant.scoring.Observation;
import io.casework.assistant.scoring.Scorecard;
import io.casework.assistant.scoring.ScorecardLearner;
import io.casework.cases.CustomerHistory;
import io.casework.cases.CustomerHistory.LeadResult;
import io.casework.cases.LeadOutcome;
import io.casework.engine.ClusterLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trains the lead scorer on what became of this company's own leads. What was known when a lead was first scored counts,
 * and nothing learned later: a fact that is filled in after the outcome would tell the outcome.
 */
@Component
class LeadTraining {

    /** A lead that is younger may still end otherwise; of the young ones only the quick ends are known. */
    static final Duration MATURES_AFTER = Duration.ofDays(90);

    /** What sold long ago may not sell now. */
    static final Duration REACHES_BACK = Duration.ofDays(730);

    static final int ENOUGH_OUTCOMES = 100;

    /** Fewer of either outcome in the hold-out and nothing can be told. */
    static final int ENOUGH_IN_HOLD_OUT = 5;

    /** An example is worth a quarter of one of our own outcomes. */
    private static final int OWN_WEIGHT = 4;

    private static final double HELD_OUT = 0.2;
    private static final double AUC_TOLERANCE = 0.01;
    private static final int MOST_LEADS = 20_000;
    private static final int AT_ONCE = 500;
    private static final String LOCK = "scorecard-training";
    private static final Logger log = LoggerFactory.getLogger(LeadTraining.class);

    private final CustomerHistory history;
    private final SuggestionLedger ledger;
    private final Scorecards scorecards;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeadTraining(
            CustomerHistory history,
            SuggestionLedger ledger,
            Scorecards scorecards,
            ClusterLock lock,
            TransactionTemplate transaction,
            Clock clock) {
        this.history = history;
        this.ledger = ledger;
        this.scorecards = scorecards;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of an attempt to train. */
    enum Result {
        TOO_FEW_OUTCOMES,
        NOTHING_NEW,
        CHAMPION_STAYS,
        /** Somebody stored a newer model while this one was trained. */
        OVERTAKEN,
        PROMOTED
    }

    /**
     * A model that was no worse than the newest one.
     *
     * @param data fingerprint of what it was trained on
     * @param champion version that was the newest in the database
     */
    record Challenger(LearnedScorecard learned, ScorecardFigures figures, String data, int champion) {}

    @Scheduled(cron = "0 30 3 * * *", zone = "UTC")
    void trainNightly() {
        log.info("Training of the lead scorer: {}", train());
    }

    /** Trains a challenger and makes it the model when it is no worse on the newest fifth of our outcomes. */
    Result train() {
        List<Observation> own = ownOutcomes();
        List<Observation> newest = own.subList((int) Math.ceil(own.size() * (1 - HELD_OUT)), own.size());
        if (own.size() < ENOUGH_OUTCOMES || !tells(newest)) {
            return Result.TOO_FEW_OUTCOMES;
        }
        String data = ScorecardSeeds.fingerprint(own);
        if (scorecards.knows(ScorecardKind.LEAD, data)) {
            return Result.NOTHING_NEW;
        }
        Optional<Challenger> challenger = challenger(own, newest, data);
        return challenger.isEmpty() ? Result.CHAMPION_STAYS : store(challenger.get());
    }

    /** Training takes its time, so it holds neither a transaction nor the lock; this does, shortly. */
    Result store(Challenger challenger) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Result[] result = {Result.OVERTAKEN};
            lock.holding(LOCK, () -> {
                if (scorecards.newestVersion(ScorecardKind.LEAD) == challenger.champion()) {
                    scorecards.promote(
                            ScorecardKind.LEAD, challenger.learned(), challenger.figures(), challenger.data());
                    result[0] = Result.PROMOTED;
                }
            });
            return result[0];
        }));
    }

    Optional<Challenger> challenger(List<Observation> own, List<Observation> newest, String data) {
        StoredScorecard standing = scorecards.newest(ScorecardKind.LEAD);
        int version = scorecards.newestVersion(ScorecardKind.LEAD);
        List<Observation> examples = ScorecardSeeds.shipped(ScorecardKind.LEAD).observations();
        List<Observation> older = own.subList(0, own.size() - newest.size());
        Scorecard rival = learn(examples, older).card();
        ForecastQuality challenger = quality(rival, newest);
        ForecastQuality champion = quality(standing.card(), newest);
        if (!isNoWorse(challenger, champion)) {
            log.info("The lead scorer stays: challenger {}, champion {}", challenger, champion);
            return Optional.empty();
        }
        LearnedScorecard learned = learn(examples, own);
        ForecastQuality unseen = ForecastQuality.of(learned.unseen());
        var figures = new ScorecardFigures(examples.size(), own.size(), unseen, champion, challenger);
        return Optional.of(new Challenger(learned, figures, data, version));
    }

    static boolean isNoWorse(ForecastQuality challenger, ForecastQuality champion) {
        return challenger.auc() >= champion.auc() - AUC_TOLERANCE && challenger.surprise() <= champion.surprise();
    }

    private static LearnedScorecard learn(List<Observation> examples, List<Observation> own) {
        return new ScorecardLearner()
                .learn(Stream.concat(examples.stream(), own.stream()).toList());
    }

    private static ForecastQuality quality(Scorecard card, List<Observation> observations) {
        return ForecastQuality.of(
                observations.stream().map(each -> Forecast.of(card, each)).toList());
    }

    private static boolean tells(List<Observation> holdOut) {
        long won = holdOut.stream().filter(Observation::positive).count();
        return won >= ENOUGH_IN_HOLD_OUT && holdOut.size() - won >= ENOUGH_IN_HOLD_OUT;
    }

    /** The earliest opened first. */
    List<Observation> ownOutcomes() {
        Instant now = clock.instant();
        List<LeadResult> results = history.listResults(now.minus(REACHES_BACK), now.minus(MATURES_AFTER), MOST_LEADS);
        List<Observation> observations = new ArrayList<>();
        for (int from = 0; from < results.size(); from += AT_ONCE) {
            observations.addAll(observed(results.subList(from, Math.min(results.size(), from + AT_ONCE))));
        }
        return observations;
    }

    /** A lead that was never scored was never seen as it was before its outcome. */
    private List<Observation> observed(List<LeadResult> results) {
        Map<String, LeadScore> scores =
                ledger.firstScores(results.stream().map(LeadResult::number).toList());
        return results.stream()
                .flatMap(result ->
                        Stream.ofNullable(scores.get(result.number())).map(score -> observation(result, score)))
                .toList();
    }

    private static Observation observation(LeadResult result, LeadScore score) {
        return new Observation(score.facts(), result.outcome() == LeadOutcome.WON, OWN_WEIGHT);
    }
}
