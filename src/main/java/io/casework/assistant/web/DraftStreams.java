package io.casework.assistant.web;

import io.casework.assistant.Redrafts;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The drafts that this node is writing for somebody who reads along: a few at once, and fewer for each person. */
@Component
class DraftStreams {

    private static final int MOST = 16;
    private static final int MOST_PER_PERSON = 2;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Set<DraftStream> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers =
            new ThreadPoolExecutor(0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), DraftStreams::thread);
    private final ThreadPoolExecutor beats =
            new ThreadPoolExecutor(0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), DraftStreams::thread);

    /** @throws Problem.TryLater when the actor, or everybody together, has enough of them */
    SseEmitter write(Redrafts.Writing writing, Actor actor) {
        DraftStream stream = new DraftStream(actor.id(), writing);
        if (ofPerson(actor.id()) >= MOST_PER_PERSON) {
            throw Problem.TryLater.tooManyRequests("Drafts of yours are still being written.", SOON);
        }
        open.add(stream);
        try {
            writers.execute(() -> run(stream));
        } catch (RejectedExecutionException e) {
            open.remove(stream);
            throw Problem.TryLater.unavailable("Too many drafts are being written at this moment.", SOON);
        }
        return stream.emitter();
    }

    @Scheduled(fixedDelayString = "PT3S")
    void beat() {
        open.forEach(stream -> {
            if (beats.getActiveCount() < MOST) {
                beats.execute(stream::beat);
            }
        });
    }

    /** Before the server waits for requests to end. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(DraftStream::leave);
        writers.shutdown();
        beats.shutdown();
    }

    private long ofPerson(String id) {
        return open.stream().filter(stream -> stream.readerId().equals(id)).count();
    }

    private void run(DraftStream stream) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "draft-stream");
        thread.setDaemon(true);
        return thread;
    }
}
