package io.casework.operations;

import io.casework.engine.WaitingWork;
import io.casework.engine.WaitingWork.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** How much waits, of each kind, whoever does it. */
@Service
public class Work {

    /** Who waits for longer is overdue. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<WaitingWork> works;
    private final Clock clock;

    Work(List<WaitingWork> works, Clock clock) {
        this.works = works;
        this.clock = clock;
    }

    /** Each kind once, in an order that stays. */
    public List<Backlog> backlogs() {
        Instant late = clock.instant().minus(PATIENCE);
        return works.stream().flatMap(work -> work.backlogs(late).stream()).toList();
    }
}
