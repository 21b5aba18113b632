package io.casework.crm.connections;

import io.casework.crm.CrmStreams.EventStream;
import io.casework.crm.CrmSystem;
import io.casework.crm.Verb;
import io.casework.shared.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a kind of system has to say about its connections. A bean for each kind, in a folder of its own. */
public interface Vendor {

    ConnectionKind kind();

    /** What flows can have of such a system. */
    default Set<Verb> offers() {
        return EnumSet.allOf(Verb.class);
    }

    /** Where one signs in when nobody says; empty when that cannot be guessed. */
    String usualUrl(Stage stage);

    String usualApiVersion();

    /**
     * What is wrong with a connection, as far as that shows without calling anybody.
     *
     * @param secret null when it stays as it is
     */
    List<Violation> faults(Connection connection, @Nullable String secret);

    /** Tries it out. Takes some seconds; never within a transaction. */
    List<ConnectionFinding> test(Connection connection);

    /**
     * The system behind a connection, for flows.
     *
     * @throws UnsupportedOperationException when the kind offers nothing
     */
    default CrmSystem system(Connection connection) {
        throw new UnsupportedOperationException(kind().key() + " is no CRM");
    }

    /** A connection leads to another system from now on: what was remembered of the old one's records means nothing there. */
    default void moved(Connection connection) {}

    /** What can be brought there, and where it goes when nobody says; nothing when there is no choice. */
    default List<FieldMapping> usualMapping() {
        return List.of();
    }

    /** What is wrong with bringing something to another field, as far as that shows without calling anybody. */
    default Optional<String> fault(FieldMapping wanted) {
        return Optional.empty();
    }

    /** Objects whose changes can be read; none when that is not offered. */
    default List<String> readableObjects() {
        return List.of();
    }

    /** @throws UnsupportedOperationException when no objects can be read */
    default ChangeReader changes(Connection connection) {
        throw new UnsupportedOperationException("No changes are read of " + kind().key());
    }

    /** Names of what it tells of as it happens; none when that is not offered. */
    default List<String> topics() {
        return List.of();
    }

    /**
     * Begins to listen; see {@link io.casework.crm.CrmStreams#open}.
     *
     * @throws UnsupportedOperationException when there are no topics
     */
    default EventStream stream(Connection connection, String topic, @Nullable String place) {
        throw new UnsupportedOperationException(kind().key() + " tells nothing");
    }

    /** What this node last heard of the quota. */
    Optional<QuotaUsage> usage(Connection connection);
}
