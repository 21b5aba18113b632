package io.casework.assistant;

import io.casework.assistant.scoring.ForecastQuality;
import io.casework.assistant.scoring.LearnedScorecard;
import io.casework.assistant.scoring.ScorecardFormat;
import io.casework.assistant.scoring.ScorecardLearner;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The scorecards, in the database, so that every node scores with the newest one. */
@Component
class Scorecards {

    private static final Logger log = LoggerFactory.getLogger(Scorecards.class);

    private static final String FORMAT = ScorecardFormat.VERSION + '-';
    private static final String FROM_SEEDS = FORMAT + "seeds-";
    private static final String FROM_OUTCOMES = FORMAT + "outcomes-";

    private final ModelMapper models;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<ScorecardKind, Loaded> loaded = new ConcurrentHashMap<>();

    /** @param newest version in the database when this one was chosen */
    private record Loaded(int newest, StoredScorecard scorecard) {}

    Scorecards(ModelMapper models, JsonMapper json, Clock clock) {
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** The newest; trained on the shipped examples, within a second, when there is none or when those have changed. */
    StoredScorecard newest(ScorecardKind kind) {
        int version = newestVersion(kind);
        Loaded known = loaded.get(kind);
        if (known != null && known.newest() == version) {
            return known.scorecard();
        }
        StoredScorecard scorecard = load(kind);
        loaded.put(kind, new Loaded(Math.max(version, scorecard.version()), scorecard));
        return scorecard;
    }

    /**
     * Makes a model the newest.
     *
     * @param data fingerprint of what it was trained on
     */
    void promote(ScorecardKind kind, LearnedScorecard learned, ScorecardFigures figures, String data) {
        keep(stored(kind, learned, figures, FROM_OUTCOMES + data));
    }

    /** The highest version in the database; 0 when there is none. */
    int newestVersion(ScorecardKind kind) {
        return models.findNewestVersionLike(kind.key(), FORMAT + '%');
    }

    /** Whether a model was ever trained on this. */
    boolean knows(ScorecardKind kind, String data) {
        return models.findModel(kind.key(), FROM_OUTCOMES + data) != null;
    }

    private StoredScorecard load(ScorecardKind kind) {
        @Nullable StoredModel newest = models.findNewestLike(kind.key(), FORMAT + '%');
        ScorecardSeeds seeds = ScorecardSeeds.shipped(kind);
        String fingerprint = FROM_SEEDS + seeds.fingerprint();
        boolean current = newest != null
                && (newest.fingerprint().equals(fingerprint)
                        || newest.fingerprint().startsWith(FROM_OUTCOMES));
        return opened(kind, current && newest != null ? newest : trained(kind, seeds, fingerprint));
    }

    /** An earlier version of these very examples is taken again rather than trained again. */
    private StoredModel trained(ScorecardKind kind, ScorecardSeeds seeds, String fingerprint) {
        @Nullable StoredModel earlier = models.findModel(kind.key(), fingerprint);
        if (earlier != null) {
            return earlier;
        }
        LearnedScorecard learned = new ScorecardLearner().learn(seeds.observations());
        ForecastQuality unseen = ForecastQuality.of(learned.unseen());
        int examples = seeds.observations().size();
        return keep(stored(kind, learned, new ScorecardFigures(examples, 0, unseen, null, null), fingerprint));
    }

    private StoredModel stored(
            ScorecardKind kind, LearnedScorecard learned, ScorecardFigures figures, String fingerprint) {
        return new StoredModel(
                kind.key(),
                models.findNewestVersion(kind.key()) + 1,
                fingerprint,
                clock.instant(),
                figures.examples() + figures.ownOutcomes(),
                json.writeValueAsString(figures),
                ScorecardFormat.write(learned.card()));
    }

    /** Of two nodes that train at the same time the first one's row stands; both trained the same. */
    private StoredModel keep(StoredModel model) {
        try {
            models.insertModel(model);
            log.info("Trained the {} model {}: {}", model.kind(), model.version(), model.metrics());
            return model;
        } catch (DuplicateKeyException e) {
            @Nullable StoredModel others = models.findModel(model.kind(), model.fingerprint());
            if (others == null) {
                throw e;
            }
            return others;
        }
    }

    private StoredScorecard opened(ScorecardKind kind, StoredModel model) {
        int ownOutcomes = json.readValue(model.metrics(), Map.class).get("ownOutcomes") instanceof Number number
                ? number.intValue()
                : 0;
        return new StoredScorecard(kind, model.version(), ownOutcomes, ScorecardFormat.read(model.weights()));
    }
}
