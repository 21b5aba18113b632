package io.casework.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that waits for its turn, whoever does it. */
public interface WaitingWork {

    /**
     * How much waits, of each kind that this one knows of.
     *
     * @param late what came, or was due, before then is overdue
     */
    List<Backlog> backlogs(Instant late);

    /**
     * What waits of one kind.
     *
     * @param kind a key that the web application knows
     * @param waiting due or not
     * @param overdue how many of them should have had their turn
     * @param parked what waits for an operator, or was given up
     * @param oldestSince since when the oldest waits; null when none does
     */
    record Backlog(String kind, long waiting, long overdue, long parked, @Nullable Instant oldestSince) {}
}
