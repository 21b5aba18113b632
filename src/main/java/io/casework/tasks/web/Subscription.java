package io.casework.tasks.web;

import io.casework.identity.Actor;
import io.casework.tasks.EventTail;
import io.casework.tasks.LiveEvent;
import io.casework.tasks.TaskChange;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One browser that listens. What it is told waits in a short line; who does not read is let go. */
final class Subscription implements EventTail.Listener {

    private static final int LONGEST_LINE = 1_500;
    private static final long RECONNECT_MILLIS = 1_000;

    private final Actor actor;
    private final SseEmitter emitter;
    private final Executor senders;
    private final Instant since;
    private final Consumer<Subscription> onEnd;
    private final BlockingQueue<SseEventBuilder> line = new ArrayBlockingQueue<>(LONGEST_LINE);
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long position;

    Subscription(Actor actor, SseEmitter emitter, Executor senders, Instant since, Consumer<Subscription> onEnd) {
        this.actor = actor;
        this.emitter = emitter;
        this.senders = senders;
        this.since = since;
        this.onEnd = onEnd;
    }

    record TaskEvent(
            String id,
            String caseNumber,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable TaskChange change) {}

    record CaseEvent(String number) {}

    Actor actor() {
        return actor;
    }

    Instant since() {
        return since;
    }

    /** Greets, and tells what was missed. */
    void begin(EventTail tail, @Nullable Long lastHeard) {
        tell(SseEmitter.event().comment("listening").reconnectTime(RECONNECT_MILLIS));
        if (lastHeard == null) {
            beat(tail.position());
        } else if (tail.reachesBackTo(lastHeard)) {
            advance(lastHeard);
            tail.since(lastHeard).forEach(this::heard);
        } else {
            tell(SseEmitter.event().name("reset").data(Map.of(), MediaType.APPLICATION_JSON));
            beat(tail.position());
        }
    }

    @Override
    public void heard(LiveEvent event) {
        if (event.isFor(actor)) {
            tell(SseEmitter.event()
                    .id(advance(event.id()))
                    .name(event.kind().key())
                    .data(dataOf(event), MediaType.APPLICATION_JSON));
        }
    }

    /** Shows that the connection stands, and how far the browser has heard. */
    void beat(long heardUpTo) {
        tell(SseEmitter.event().comment("beat").id(advance(heardUpTo)));
    }

    void end() {
        if (ended.compareAndSet(false, true)) {
            onEnd.accept(this);
            senders.execute(emitter::complete);
        }
    }

    /** Ids only grow on the wire, although a late commit may bring a lower one. */
    private synchronized String advance(long id) {
        position = Math.max(position, id);
        return Long.toString(position);
    }

    private static Object dataOf(LiveEvent event) {
        return event.taskId() == null
                ? new CaseEvent(event.caseNumber())
                : new TaskEvent(event.taskId(), event.caseNumber(), event.team(), event.heldBy(), event.change());
    }

    private void tell(SseEventBuilder message) {
        if (ended.get()) {
            return;
        }
        if (line.offer(message)) {
            work();
        } else {
            end();
        }
    }

    private void work() {
        if (sending.compareAndSet(false, true)) {
            senders.execute(this::send);
        }
    }

    private void send() {
        try {
            for (SseEventBuilder message = line.poll(); message != null && !ended.get(); message = line.poll()) {
                emitter.send(message);
            }
        } catch (IOException | IllegalStateException e) {
            end();
        } finally {
            sending.set(false);
        }
        if (!line.isEmpty() && !ended.get()) {
            work();
        }
    }
}
