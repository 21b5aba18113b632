package io.casework.assistant;

import io.casework.assistant.TrainingRun.Outcome;
import io.casework.assistant.learning.Finding;
import io.casework.assistant.learning.Pace;
import io.casework.cases.Categories;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from what people labelled. A challenger that has not seen the newest labels has to stand the gate on them
 * against the model that serves; then a model that has learned from all of them takes its place, or waits for a person
 * when it would say other things than before. Nothing here holds a transaction while it trains, and it leaves most of
 * the machine to people.
 */
@Component
class TicketRetraining {

    private static final String AUTOMATIC = "Learned from labels and stood the gate";
    private static final Logger log = LoggerFactory.getLogger(TicketRetraining.class);

    private final TicketLabels labels;
    private final Models models;
    private final LocalModel local;
    private final TrainingRuns runs;
    private final TicketContests contests;
    private final TicketTraining training;
    private final TransactionTemplate transaction;
    private final AssistantSettings settings;

    TicketRetraining(
            TicketLabels labels,
            Models models,
            LocalModel local,
            TrainingRuns runs,
            TicketContests contests,
            Categories categories,
            TransactionTemplate transaction,
            AssistantSettings settings) {
        this.labels = labels;
        this.models = models;
        this.local = local;
        this.runs = runs;
        this.contests = contests;
        this.training = new TicketTraining(LocalModel.intentNames(categories));
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Trains when there is enough that no model has learned from, unless a person put an older model back. */
    @Scheduled(fixedDelayString = "${casework.assistant.look-for-labels:PT1M}", initialDelayString = "PT1M")
    void trainWhenDue() {
        boolean held = models.serving().filter(Serving::held).isPresent();
        if (held || labels.countSince(runs.lastBegun()) < settings.retrainAfter()) {
            return;
        }
        try {
            run(runs.begin(Actor.SYSTEM.id()));
        } catch (Problem.Conflict e) {
            log.debug("Another node is training");
        }
    }

    /** Trains in the background of this node. */
    void runInBackground(String runId) {
        Thread thread = new Thread(() -> run(runId), "assistant-training");
        thread.setDaemon(true);
        thread.start();
    }

    void run(String runId) {
        try {
            train(runId);
        } catch (RuntimeException e) {
            log.error("Training {} failed", runId, e);
            runs.end(runId, Outcome.FAILED, null);
        }
    }

    private void train(String runId) {
        VersionedModel champion = local.find().orElseThrow(() -> new IllegalStateException("No model serves yet"));
        LabelSelection selection = LabelSelection.of(labels.all(), champion.model());
        Seeds seeds = Seeds.shipped();
        var lesson = new Lesson(runId, seeds, selection, champion);
        if (selection.usable().size() < Lesson.ENOUGH_LABELS) {
            runs.end(runId, Outcome.TOO_FEW_LABELS, lesson.summary(null, List.of()));
        } else if (models.knows(lesson.fingerprint())) {
            runs.end(runId, Outcome.NOTHING_NEW, lesson.summary(null, List.of()));
        } else {
            challenge(lesson);
        }
    }

    private void challenge(Lesson lesson) {
        TicketModel rival =
                training.train(lesson.seeds(), lesson.taught(), pace()).model();
        ModelReport.ContestReport contest = contests.between(lesson, rival);
        if (isLost(contest.findings())) {
            refuse(lesson, contest.findings());
            return;
        }
        TrainedTicketModel trained = training.train(lesson.seeds(), lesson.all(), pace());
        ModelReport.ContestReport whole = contests.completed(contest, lesson, trained);
        if (isLost(whole.findings().stream().filter(TicketRetraining::isBinding).toList())) {
            refuse(lesson, whole.findings());
        } else {
            keep(lesson, trained, whole);
        }
    }

    private Pace pace() {
        return Pace.share(settings.trainingShare());
    }

    private void refuse(Lesson lesson, List<Finding> findings) {
        log.info("The ticket model stays: {}", findings);
        runs.end(lesson.runId(), Outcome.REFUSED, lesson.summary(null, findings));
    }

    private void keep(Lesson lesson, TrainedTicketModel trained, ModelReport.ContestReport contest) {
        boolean promoted = !isLost(contest.findings());
        var report = ModelReport.of(trained, lesson.seeds().messages().size(), contest);
        transaction.executeWithoutResult(status -> {
            int version = models.store(trained, report, lesson.fingerprint());
            labels.learned(lesson.selection().usable(), version);
            if (promoted) {
                models.serve(version, false, Actor.SYSTEM.id(), AUTOMATIC);
            }
            Outcome outcome = promoted ? Outcome.PROMOTED : Outcome.AWAITS_APPROVAL;
            if (!runs.end(lesson.runId(), outcome, lesson.summary(version, contest.findings()))) {
                status.setRollbackOnly();
            }
        });
    }

    /** A mix that has shifted may be a change of the world: then a person decides. */
    private static boolean isBinding(Finding finding) {
        return finding.check() != Finding.Check.SAME_MIX;
    }

    private static boolean isLost(List<Finding> findings) {
        return !findings.stream().allMatch(Finding::passed);
    }
}
