package io.casework.assistant;

import io.casework.engine.ClusterLock;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who trains when, and what came of it. One node trains at a time. */
@Component
class TrainingRuns {

    /** A run takes under a minute; one that takes so long has died with its node. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String LOCK = "ticket-training";

    private final TrainingRunMapper runs;
    private final ClusterLock lock;
    private final JsonMapper json;
    private final Clock clock;

    TrainingRuns(TrainingRunMapper runs, ClusterLock lock, JsonMapper json, Clock clock) {
        this.runs = runs;
        this.lock = lock;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @return the run's id
     * @throws Problem.Conflict when one is under way
     */
    @Transactional
    public String begin(String requestedBy) {
        String id = Ids.next();
        lock.holding(LOCK, () -> {
            Instant now = clock.instant();
            if (runs.countRunning(now) > 0) {
                throw new Problem.Conflict("training-running", "Already training", "A model is being trained now.");
            }
            runs.insertRun(id, requestedBy, now, now.plus(LEASE));
        });
        return id;
    }

    /** @return false when somebody else ended it, because it took too long */
    boolean end(String id, TrainingRun.Outcome outcome, TrainingRun.@Nullable Summary summary) {
        String written = summary == null ? null : json.writeValueAsString(summary);
        return runs.updateEnded(id, clock.instant(), outcome, written) > 0;
    }

    boolean isRunning() {
        return runs.countRunning(clock.instant()) > 0;
    }

    Optional<TrainingRun> find(String id) {
        return Optional.ofNullable(runs.findRun(id)).map(this::run);
    }

    /** The newest first. */
    List<TrainingRun> list(int limit) {
        return runs.listRuns(limit).stream().map(this::run).toList();
    }

    /** When labels were last looked at; before every time when never. */
    Instant lastBegun() {
        return list(1).stream().map(TrainingRun::startedAt).findFirst().orElse(Instant.EPOCH);
    }

    private TrainingRun run(TrainingRunRow row) {
        return new TrainingRun(
                row.id(),
                row.requestedBy(),
                row.startedAt(),
                row.endedAt(),
                row.outcome(),
                row.summary() == null ? null : json.readValue(row.summary(), TrainingRun.Summary.class));
    }
}
