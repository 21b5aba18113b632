package io.casework.engine.workers;

import io.casework.engine.workers.WaitingWorkers.Asker;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The workers that wait on this node, who came first first. */
final class WaitingLine {

    static final int MOST_OF_ONE = 20;

    private static final int MOST = 200;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final List<Place> places = new ArrayList<>();
    private boolean closed;

    /** @param since of the clock that only runs forward, in nanoseconds */
    record Place(Worker worker, LockWish wish, Asker asker, long since) {

        boolean wants(Set<String> topics) {
            return !Collections.disjoint(wish.topics(), topics);
        }

        private Duration left() {
            return wish.patience().minusNanos(System.nanoTime() - since);
        }

        private boolean isOver() {
            return left().isNegative() || left().isZero();
        }

        private void sendHome() {
            asker.answer(List.of());
        }
    }

    /** @throws Problem.TryLater when too many wait already */
    synchronized void add(Place place) {
        String machine = place.worker().actor().id();
        long own = places.stream()
                .filter(other -> other.worker().actor().id().equals(machine))
                .count();
        if (own >= MOST_OF_ONE || places.size() >= MOST) {
            throw Problem.TryLater.tooManyRequests("Too many requests of workers wait already.", SHORTLY);
        }
        if (closed) {
            place.sendHome();
        } else {
            places.add(place);
        }
    }

    /** Those whose patience has not ended; the others are sent home. */
    synchronized List<Place> stillWaiting() {
        places.removeIf(place -> place.asker().isGone());
        List<Place> over = places.stream().filter(Place::isOver).toList();
        places.removeAll(over);
        over.forEach(Place::sendHome);
        return List.copyOf(places);
    }

    synchronized void remove(Place place) {
        places.remove(place);
    }

    /** How long nobody has to be looked after, at most {@code longest}. */
    synchronized Duration pause(Duration longest) {
        return places.stream()
                .map(Place::left)
                .map(left -> left.isNegative() ? Duration.ZERO : left.plusMillis(1))
                .reduce(places.isEmpty() ? IDLE : longest, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    synchronized void close() {
        closed = true;
        places.forEach(Place::sendHome);
        places.clear();
    }

    synchronized int length() {
        return places.size();
    }
}
