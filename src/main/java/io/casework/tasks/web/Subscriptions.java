package io.casework.tasks.web;

import io.casework.identity.Actor;
import io.casework.tasks.EventTail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who listens on this node: a few connections for each person, each for a minute, none of them with a thread. */
@Component
class Subscriptions {

    static final int MOST_PER_PERSON = 6;

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final int SENDERS = 4;
    private static final long UNLIMITED = 0;

    private final EventTail tail;
    private final Clock clock;
    private final Map<String, Deque<Subscription>> byPerson = new HashMap<>();
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            SENDERS, SENDERS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Subscriptions::sender);

    Subscriptions(EventTail tail, Clock clock) {
        this.tail = tail;
        this.clock = clock;
        senders.allowCoreThreadTimeOut(true);
    }

    /** @param lastHeard id of the last event that the browser got, null when it is new */
    SseEmitter open(Actor actor, @Nullable Long lastHeard) {
        SseEmitter emitter = new SseEmitter(UNLIMITED);
        Subscription subscription = new Subscription(actor, emitter, senders, clock.instant(), this::forget);
        emitter.onCompletion(() -> forget(subscription));
        emitter.onError(e -> forget(subscription));
        replaced(subscription).forEach(Subscription::end);
        tail.listen(subscription);
        subscription.begin(tail, lastHeard);
        return emitter;
    }

    @Scheduled(fixedDelayString = "PT15S")
    void beat() {
        Instant tooOld = clock.instant().minus(LONGEST);
        long position = tail.position();
        for (Subscription subscription : all()) {
            if (subscription.since().isBefore(tooOld)) {
                subscription.end();
            } else {
                subscription.beat(position);
            }
        }
    }

    /** Before the server waits for requests to end, which these would not. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        endEach();
        senders.shutdown();
    }

    void endEach() {
        all().forEach(Subscription::end);
    }

    synchronized int count() {
        return byPerson.values().stream().mapToInt(Deque::size).sum();
    }

    private synchronized List<Subscription> all() {
        return byPerson.values().stream().flatMap(Deque::stream).toList();
    }

    /** Adds a subscription; those that are one too many for the person are to be ended. */
    private synchronized List<Subscription> replaced(Subscription subscription) {
        Deque<Subscription> own = byPerson.computeIfAbsent(subscription.actor().id(), person -> new ArrayDeque<>());
        own.addLast(subscription);
        List<Subscription> tooMany = new ArrayList<>();
        while (own.size() > MOST_PER_PERSON) {
            tooMany.add(own.removeFirst());
        }
        return tooMany;
    }

    private void forget(Subscription subscription) {
        tail.leave(subscription);
        synchronized (this) {
            String person = subscription.actor().id();
            Deque<Subscription> own = byPerson.getOrDefault(person, new ArrayDeque<>());
            own.remove(subscription);
            if (own.isEmpty()) {
                byPerson.remove(person);
            }
        }
    }

    private static Thread sender(Runnable work) {
        Thread thread = new Thread(work, "live-updates");
        thread.setDaemon(true);
        return thread;
    }
}
