package io.casework.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events that systems tell as they happen, to whoever holds a line to them. */
public interface CrmStreams {

    /** Of the active connections, those whose events an administrator wants to be heard. */
    List<Heard> feeds();

    /**
     * Begins to listen. Takes seconds, and is never called within a transaction.
     *
     * @param place where to go on, as a batch told it; null for what happens from now on; {@link #EARLIEST}
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never tell of this
     * @throws io.casework.shared.Problem.NotFound when there is no such connection any more
     */
    EventStream open(String connectionId, String topic, @Nullable String place);

    /** The place of the oldest event that is still told. */
    String EARLIEST = "earliest";

    /**
     * A connection whose events are heard.
     *
     * @param version of the connection; another one is listened to anew
     * @param since when an administrator switched it on
     */
    record Heard(String connectionId, int version, Instant since, List<String> topics) {}

    /** A line that is open. For one thread. */
    interface EventStream extends AutoCloseable {

        /**
         * What was told; empty when nothing was for so long. The caller has kept what came before.
         *
         * @throws PlaceGone when the place to go on from is forgotten there
         * @throws io.casework.engine.StepUnavailable when the line broke; it can be opened again
         * @throws io.casework.engine.StepRefused when it will never tell of this
         */
        Optional<Batch> next(Duration limit);

        @Override
        void close();
    }

    /**
     * Some events in their order, perhaps none.
     *
     * @param organization id of the organization they are from
     * @param place behind the last one; null when it is not told
     */
    record Batch(String organization, List<Told> events, @Nullable String place) {

        public Batch {
            events = List.copyOf(events);
        }
    }

    /**
     * An event.
     *
     * @param message as the system's other channels write it in JSON; null when it can't be read. Personal data
     */
    record Told(String id, @Nullable ObjectNode message) {

        @Override
        public String toString() {
            return "Told[" + id + "]";
        }
    }

    /** The system does not know any more what came after this place. */
    final class PlaceGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PlaceGone() {
            super("The place to go on from is forgotten");
        }
    }
}
