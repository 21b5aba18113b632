package io.casework.operations;

import io.casework.engine.OutsideService.Service;
import io.casework.engine.OutsideService.ServiceState;
import io.casework.engine.WaitingWork.Backlog;
import io.casework.engine.incidents.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the whole product's metrics say, read when somebody asks and kept for a while, however many ask how often. */
@Component
class Figures {

    /** What is told may be this old. */
    static final Duration KEPT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Figures.class);

    private final Work work;
    private final Incidents incidents;
    private final Nodes nodes;
    private final Health health;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Reading last;

    Figures(Work work, Incidents incidents, Nodes nodes, Health health, Clock clock) {
        this.work = work;
        this.incidents = incidents;
        this.nodes = nodes;
        this.health = health;
        this.clock = clock;
    }

    /** @param up whether all of a service do their work; a service that is not in use is missing */
    record Reading(Instant at, Map<String, Backlog> backlogs, int incidents, long nodes, Map<Service, Boolean> up) {}

    /** Null when they could not be read, until they can be. */
    @Nullable
    Reading now() {
        reading.lock();
        try {
            if (!isFresh(last)) {
                last = read();
            }
            return last;
        } catch (RuntimeException e) {
            log.warn("The figures could not be read: {}", e.toString());
            last = null;
            return null;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(@Nullable Reading told) {
        Instant now = clock.instant();
        return told != null
                && !now.isBefore(told.at())
                && now.isBefore(told.at().plus(KEPT));
    }

    private Reading read() {
        List<Backlog> backlogs = work.backlogs();
        return new Reading(
                clock.instant(),
                backlogs.stream().collect(Collectors.toMap(Backlog::kind, Function.identity())),
                incidents.open(),
                nodes.list().stream().filter(Node::alive).count(),
                health.states().stream()
                        .collect(Collectors.toMap(ServiceState::service, ServiceState::up, Boolean::logicalAnd)));
    }
}
