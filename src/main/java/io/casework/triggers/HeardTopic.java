package io.casework.triggers;

import io.casework.crm.CrmStreams.Heard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one topic of one connection was heard.
 *
 * @param since when an administrator switched it on
 * @param place where to go on, as the other system tells it; null for what happens from now on
 * @param failures in a row
 * @param lastDetail why nobody listens; null when somebody does
 * @param heardAt when something came, if only that there is nothing
 * @param dueAt not before is it tried again
 */
public record HeardTopic(
        String connectionId,
        String topic,
        Instant since,
        @Nullable String place,
        int failures,
        @Nullable String lastDetail,
        @Nullable Instant heardAt,
        Instant dueAt) {

    static HeardTopic first(Heard feed, String topic, Instant now) {
        return new HeardTopic(feed.connectionId(), topic, feed.since(), null, 0, null, null, now);
    }

    /** The same, or a new beginning when it was switched off in between. */
    HeardTopic of(Heard feed) {
        return since.equals(feed.since()) ? this : first(feed, topic, dueAt);
    }

    HeardTopic heard(@Nullable String newPlace, Instant now) {
        return new HeardTopic(connectionId, topic, since, newPlace == null ? place : newPlace, 0, null, now, dueAt);
    }

    HeardTopic ended(Instant due) {
        return new HeardTopic(connectionId, topic, since, place, 0, null, heardAt, due);
    }

    HeardTopic failed(String detail, Instant due) {
        return new HeardTopic(connectionId, topic, since, place, failures + 1, detail, heardAt, due);
    }

    HeardTopic from(String otherPlace) {
        return new HeardTopic(connectionId, topic, since, otherPlace, failures, lastDetail, heardAt, dueAt);
    }
}
