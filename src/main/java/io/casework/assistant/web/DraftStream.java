package io.casework.assistant.web;

import io.casework.assistant.DraftReader;
import io.casework.assistant.Redrafts;
import io.casework.assistant.Suggestion;
import io.casework.assistant.providers.CallOutcome;
import io.casework.shared.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One browser that reads a draft while it is written. Who does not read any more ends the writing. */
final class DraftStream implements DraftReader, Runnable {

    private static final Logger log = LoggerFactory.getLogger(DraftStream.class);
    private static final long UNLIMITED = 0;

    private final String readerId;
    private final Redrafts.Writing writing;
    private final SseEmitter emitter = new SseEmitter(UNLIMITED);
    private final ReentrantLock sending = new ReentrantLock();
    private boolean gone;
    private Runnable hangUp = () -> {};

    /** @param readerId id of the actor */
    DraftStream(String readerId, Redrafts.Writing writing) {
        this.readerId = readerId;
        this.writing = writing;
        emitter.onError(e -> leave());
        emitter.onCompletion(this::leave);
    }

    record Piece(String text) {}

    record Withdrawn(CallOutcome outcome, @Nullable String reason) {}

    record Failed(String type, String title, int status, String detail) {

        static Failed of(Problem problem) {
            return new Failed(
                    "/problems/" + problem.slug(),
                    problem.title(),
                    problem.status(),
                    String.valueOf(problem.getMessage()));
        }
    }

    SseEmitter emitter() {
        return emitter;
    }

    String readerId() {
        return readerId;
    }

    @Override
    public void run() {
        send(SseEmitter.event().comment("writing"));
        try {
            Optional<Suggestion> draft = writing.write(this);
            draft.ifPresent(suggestion -> tell("draft", suggestion));
        } catch (Problem problem) {
            tell("failed", Failed.of(problem));
        } catch (RuntimeException e) {
            log.error("A draft could not be written", e);
            tell("failed", Failed.of(Problem.ofStatus(500)));
        } finally {
            emitter.complete();
        }
    }

    @Override
    public void piece(String text) {
        tell("piece", new Piece(text));
    }

    @Override
    public void withdrawn(CallOutcome outcome, @Nullable String reason) {
        tell("withdrawn", new Withdrawn(outcome, reason));
    }

    @Override
    public void whenGone(Runnable end) {
        boolean already;
        synchronized (this) {
            hangUp = end;
            already = gone;
        }
        if (already) {
            end.run();
        }
    }

    /** Keeps the connection open while nothing else is said, and notices when nobody is there any more. */
    void beat() {
        if (sending.tryLock()) {
            try {
                send(SseEmitter.event().comment("beat"));
            } finally {
                sending.unlock();
            }
        }
    }

    void leave() {
        Runnable end;
        synchronized (this) {
            gone = true;
            end = hangUp;
        }
        end.run();
    }

    private void tell(String name, Object data) {
        send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }

    private void send(SseEventBuilder event) {
        sending.lock();
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            leave();
        } finally {
            sending.unlock();
        }
    }
}
