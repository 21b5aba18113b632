package io.casework.assistant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The trained ticket models, in the database, and which of them serves: every node reads with the same one. */
@Component
class Models {

    static final String TICKET = "ticket";

    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final String FORMAT = TicketModelFormat.VERSION + '-';
    private static final String FROM_LABELS = FORMAT + "labels-";
    private static final String SHIPPED = "Learned from the shipped examples";
    private static final int KEPT = 5;

    private final ModelMapper models;
    private final ServingMapper servings;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Models(ModelMapper models, ServingMapper servings, JsonMapper json, TransactionTemplate transaction, Clock clock) {
        this.models = models;
        this.servings = servings;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** 0 when none serves yet. */
    int servingVersion() {
        Integer version = servings.findVersion(TICKET);
        return version == null ? 0 : version;
    }

    Optional<Serving> serving() {
        return Optional.ofNullable(servings.findServing(TICKET));
    }

    /**
     * The model that serves. Where none does, or one that learned from other examples than are shipped now and from
     * nothing else, it is the model of the shipped examples, trained by whichever node comes first.
     */
    VersionedModel load(Seeds seeds, TicketTraining training) {
        StoredModel served = serving().flatMap(this::readable).orElse(null);
        if (served != null
                && (isLearnedFromLabels(served)
                        || isHeld()
                        || served.fingerprint().equals(of(seeds)))) {
            return versioned(served);
        }
        StoredModel shipped = trainedOn(seeds, training);
        serve(shipped.version(), false, "system", SHIPPED);
        return versioned(shipped);
    }

    /** Makes a stored model the one that serves, on every node from its next ticket on. */
    @Transactional
    public void serve(int version, boolean held, String by, String reason) {
        var serving = new Serving(TICKET, version, held, clock.instant(), by, reason);
        if (servings.updateServing(serving) == 0) {
            servings.insertServing(serving);
        }
    }

    Optional<StoredModel> find(int version) {
        return Optional.ofNullable(models.findVersion(TICKET, version));
    }

    /** The newest first. */
    List<ModelVersion> list() {
        return models.listVersions(TICKET);
    }

    Optional<ModelReport> report(int version) {
        return Optional.ofNullable(models.findReport(TICKET, version))
                .map(report -> json.readValue(report, ModelReport.class));
    }

    /** On the shipped examples; 0 when it is not known. A model without a report learned from nothing else. */
    double seedAccuracy(int version) {
        return report(version)
                .map(ModelReport::seedAccuracy)
                .or(() -> find(version).map(this::accuracy))
                .orElse(0.0);
    }

    /** Whether a model learned from just these. */
    boolean knows(String dataFingerprint) {
        return models.findModel(TICKET, FROM_LABELS + dataFingerprint) != null;
    }

    /** Stores a model that learned from labels; the oldest ones that nobody needs go. */
    @Transactional
    public int store(TrainedTicketModel trained, ModelReport report, String dataFingerprint) {
        StoredModel model = stored(trained, FROM_LABELS + dataFingerprint);
        insert(model, report);
        models.listVersions(TICKET).stream()
                .skip(KEPT)
                .map(ModelVersion::version)
                .filter(version -> version != servingVersion())
                .forEach(version -> models.deleteModel(TICKET, version));
        return model.version();
    }

    private StoredModel trainedOn(Seeds seeds, TicketTraining training) {
        StoredModel stored = models.findModel(TICKET, of(seeds));
        return stored == null ? train(seeds, training) : stored;
    }

    /** Of two nodes that train at the same time the first one's row stands; both trained the same. */
    private StoredModel train(Seeds seeds, TicketTraining training) {
        TrainedTicketModel trained = training.train(seeds);
        StoredModel model = stored(trained, of(seeds));
        try {
            ModelReport report = ModelReport.of(trained, seeds.messages().size(), null);
            transaction.executeWithoutResult(status -> insert(model, report));
            return model;
        } catch (DuplicateKeyException e) {
            @Nullable StoredModel others = models.findModel(TICKET, model.fingerprint());
            if (others == null) {
                throw e;
            }
            return others;
        }
    }

    private void insert(StoredModel model, ModelReport report) {
        models.insertModel(model);
        models.insertReport(TICKET, model.version(), json.writeValueAsString(report));
        log.info("Trained the ticket model {} on {} texts: {}", model.version(), model.trainedOn(), model.metrics());
    }

    private StoredModel stored(TrainedTicketModel trained, String fingerprint) {
        return new StoredModel(
                TICKET,
                models.findNewestVersion(TICKET) + 1,
                fingerprint,
                clock.instant(),
                trained.unseen().size(),
                json.writeValueAsString(trained.figures()),
                TicketModelFormat.write(trained.model()));
    }

    private double accuracy(StoredModel model) {
        return json.readTree(model.metrics()).path("intent").path("accuracy").asDouble(0);
    }

    private boolean isHeld() {
        return serving().filter(Serving::held).isPresent();
    }

    private Optional<StoredModel> readable(Serving serving) {
        return find(serving.version()).filter(model -> model.fingerprint().startsWith(FORMAT));
    }

    private static boolean isLearnedFromLabels(StoredModel model) {
        return model.fingerprint().startsWith(FROM_LABELS);
    }

    private static String of(Seeds seeds) {
        return FORMAT + seeds.fingerprint();
    }

    private static VersionedModel versioned(StoredModel stored) {
        return new VersionedModel(stored.version(), TicketModelFormat.read(stored.weights()));
    }
}
