package io.casework.crm;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What people change in the systems that are connected, for who makes something of it. */
public interface CrmChanges {

    /** Of the active connections, those whose changes an administrator wants to be read. */
    List<Feed> feeds();

    /**
     * Records as they are now, in the order in which they last changed; of one time, in the order of their ids. Takes up to
     * a minute, and is never called within a transaction.
     *
     * @param object one of the feed's
     * @param from of who was read last
     * @param until later changes are left for the next time
     * @param most records to be answered
     * @throws io.casework.engine.StepUnavailable when it can't be reached now, or its quota is nearly used up
     * @throws io.casework.engine.StepRefused when it will never answer this
     * @throws io.casework.shared.Problem.NotFound when there is no such connection any more
     */
    ChangesPage read(String connectionId, String object, Position from, Instant until, int most);

    /**
     * A connection whose changes are read.
     *
     * @param since when that was switched on
     * @param objects that can be read, by their names there
     */
    record Feed(String connectionId, Instant since, List<String> objects) {}

    /**
     * A place in the order of changes.
     *
     * @param at by the clock of the other system
     * @param afterId the record of that time that comes just before; null for the first one
     */
    record Position(Instant at, @Nullable String afterId) {}

    /**
     * Some records, and whether there are more.
     *
     * @param organization id of the organization they are from; null when it does not say
     */
    record ChangesPage(@Nullable String organization, List<Change> changes, boolean more) {

        public ChangesPage {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A record as it is.
     *
     * @param ofOurCase whether it is one that we keep there for a case
     * @param own whether we were the last to change it
     * @param data its fields that have a value; personal data
     */
    record Change(String id, Instant createdAt, Instant changedAt, boolean ofOurCase, boolean own, ObjectNode data) {

        public Change {
            Objects.requireNonNull(data);
        }

        public Position position() {
            return new Position(changedAt, id);
        }

        @Override
        public String toString() {
            return "Change[" + id + ", " + changedAt + "]";
        }
    }
}
