package io.casework.flows.rehearsal;

import io.casework.engine.EngineSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Has rehearsals run on this node, one after the other, in a thread of their own, and old ones forgotten. */
@Component
class RehearsalRelay implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RehearsalRelay.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final RehearsalWork work;
    private final RehearsalMapper mapper;
    private final EngineSettings settings;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("rehearsals-"));

    RehearsalRelay(RehearsalWork work, RehearsalMapper mapper, EngineSettings settings, Clock clock) {
        this.work = work;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${casework.engine.poll:2s}")
    void look() {
        if (settings.work() && busy.compareAndSet(false, true)) {
            try {
                thread.execute(this::runAll);
            } catch (RejectedExecutionException stopping) {
                busy.set(false);
            }
        }
    }

    private void runAll() {
        try {
            while (!thread.isShutdown() && work.runNext()) {
                log.debug("A rehearsal was run");
            }
        } catch (RuntimeException e) {
            log.warn("Rehearsals could not be looked at, and are looked at again shortly: {}", e.toString());
        } finally {
            busy.set(false);
        }
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void forgetOld() {
        mapper.deleteOld(clock.instant().minus(KEPT));
    }

    /** What it is at is left to another node, or to the next start of this one. */
    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
