package io.casework.crm.sap;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which record of SAP is which of ours. */
interface Links {

    /** How long one node alone may create a record: longer than it waits for the answer, and than SAP works on it. */
    Duration HOLD = Duration.ofMinutes(4);

    /**
     * What a link is found by.
     *
     * @param object such as {@code case}
     * @param ourId the number of the case
     */
    record Name(String connectionId, String object, String ourId) {}

    /** @param etag of the version that we wrote last; null when that is not known */
    record Link(String remoteId, @Nullable String etag) {}

    Optional<Link> find(Name name);

    /** Whether nobody else may create the record for the time of {@link #HOLD}; false when somebody else has this right. */
    boolean hold(Name name);

    /** Gives the right back, because nothing was created. */
    void release(Name name);

    /** Remembers the record from now on, in whatever version. */
    void keep(Name name, String remoteId);

    /** Remembers the version that we wrote. */
    void written(Name name, @Nullable String etag);

    /** The record is no more. */
    void forget(Name name);

    void forgetAll(String connectionId);
}
