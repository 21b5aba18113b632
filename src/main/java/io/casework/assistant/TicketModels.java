package io.casework.assistant;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The local model that reads tickets, for the people who look after it. */
@Service
@Transactional
public class TicketModels {

    private static final int RUNS = 20;
    private static final int DOUBTFUL = 200;

    private final Models models;
    private final LocalModel local;
    private final TicketLabels labels;
    private final TrainingRuns runs;
    private final TicketRetraining retraining;
    private final AssistantSettings settings;
    private final Users users;
    private final AuditTrail audit;

    TicketModels(
            Models models,
            LocalModel local,
            TicketLabels labels,
            TrainingRuns runs,
            TicketRetraining retraining,
            AssistantSettings settings,
            Users users,
            AuditTrail audit) {
        this.models = models;
        this.local = local;
        this.labels = labels;
        this.runs = runs;
        this.retraining = retraining;
        this.settings = settings;
        this.users = users;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public TicketModelOverview overview() {
        return new TicketModelOverview(
                models.serving().map(this::serving).orElse(null),
                labels.countSince(runs.lastBegun()),
                settings.retrainAfter(),
                runs.isRunning(),
                models.list().stream().map(this::version).toList(),
                runs.list(RUNS));
    }

    /**
     * Begins a training in the background.
     *
     * @throws Problem.Conflict when one is under way, or no model serves yet
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public TrainingRun train(Actor by) {
        serving();
        String id = runs.begin(by.id());
        audit.record("ticket-model-training-requested", "training:" + id, null);
        retraining.runInBackground(id);
        return runs.find(id).orElseThrow();
    }

    /**
     * Puts a version in its place on every node. An older one than the newest stays until a person chooses again.
     *
     * @throws Problem.NotFound when there is no such version
     */
    public TicketModelOverview serve(int version, String reason, Actor by) {
        if (models.find(version).isEmpty()) {
            throw new Problem.NotFound("Model version " + version);
        }
        boolean newest = models.list().get(0).version() == version;
        models.serve(version, !newest, by.id(), reason);
        audit.record("ticket-model-put-in-place", "model:ticket-" + version, newest ? "newest" : "held");
        return overview();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<DoubtfulLabel> doubtful() {
        TicketModel model = serving().model();
        return Page.of(labels.fresh(DOUBTFUL).stream()
                .filter(label -> LabelSelection.isDoubtful(label, model))
                .map(label -> doubtful(label, model))
                .toList());
    }

    /**
     * Says that a label is right that somebody else gave.
     *
     * @throws Problem.NotFound when there is no such label, or its message is gone
     * @throws Problem.Conflict when the actor gave it, or it was seconded before
     */
    public void second(String caseNumber, String textHash, Actor by) {
        LabelledTicket label = labels.find(caseNumber, textHash).orElseThrow(() -> new Problem.NotFound("The label"));
        if (!labels.second(label.correction(), by.id())) {
            throw new Problem.Conflict(
                    "label-not-seconded",
                    "Not seconded",
                    "It takes a second person, once: you gave it, or it has one.");
        }
        audit.record("label-seconded", "case:" + caseNumber, label.correction().intent());
    }

    private VersionedModel serving() {
        return local.find()
                .orElseThrow(() -> new Problem.Conflict(
                        "model-being-prepared", "Being prepared", "The first model is being trained; try again soon."));
    }

    private TicketModelOverview.ServingModel serving(Serving now) {
        return new TicketModelOverview.ServingModel(
                now.version(), now.held(), now.changedAt(), users.ref(now.changedBy()), now.reason());
    }

    private TicketModelOverview.Version version(ModelVersion version) {
        return new TicketModelOverview.Version(
                version.version(),
                version.createdAt(),
                version.trainedOn(),
                models.report(version.version()).orElse(null));
    }

    private DoubtfulLabel doubtful(LabelledTicket label, TicketModel model) {
        Correction correction = label.correction();
        return new DoubtfulLabel(
                correction.caseNumber(),
                correction.textHash(),
                correction.intent(),
                users.ref(correction.by()),
                correction.at(),
                model.probability(label.text(), correction.intent()),
                model.read(label.text()).best().label());
    }
}
