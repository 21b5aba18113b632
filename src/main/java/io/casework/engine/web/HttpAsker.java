package io.casework.engine.web;

import io.casework.engine.workers.ExternalStep;
import io.casework.engine.workers.WaitingWorkers;
import io.casework.shared.Page;
import java.time.Duration;
import java.util.List;
import org.springframework.web.context.request.async.DeferredResult;

/** A worker's request that is answered later, without a thread until then. */
final class HttpAsker implements WaitingWorkers.Asker {

    /** The server's own end of waiting comes well behind the worker's. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final DeferredResult<Page<ExternalStep>> result;
    private volatile boolean gone;

    HttpAsker(Duration patience) {
        this.result = new DeferredResult<>(patience.plus(GRACE).toMillis(), () -> Page.of(List.of()));
        result.onError(fault -> gone = true);
        result.onTimeout(() -> gone = true);
    }

    DeferredResult<Page<ExternalStep>> result() {
        return result;
    }

    @Override
    public boolean answer(List<ExternalStep> steps) {
        return result.setResult(Page.of(steps));
    }

    @Override
    public boolean isGone() {
        return gone || result.isSetOrExpired();
    }
}
