package io.casework.triggers;

import io.casework.crm.CrmChanges.Feed;
import io.casework.crm.CrmChanges.Position;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the changes of one kind of record have been read from one connection.
 *
 * @param objectName what the other system calls the kind, such as {@code Case}
 * @param since when an administrator switched it on
 * @param seenUntil everything that changed until then, by the clock of the other system, is in the inbox
 * @param seenId the last record of that time
 * @param behind whether there is more than one run takes
 * @param failures in a row
 * @param lastDetail why it was not read the last time; null when it was
 * @param readAt when it was tried the last time
 */
public record ChangeReading(
        String connectionId,
        String objectName,
        Instant since,
        Instant seenUntil,
        @Nullable String seenId,
        boolean behind,
        int failures,
        @Nullable String lastDetail,
        @Nullable Instant readAt,
        Instant dueAt) {

    static ChangeReading first(Feed feed, String object, Instant now) {
        return new ChangeReading(
                feed.connectionId(), object, feed.since(), feed.since(), null, false, 0, null, null, now);
    }

    /** The same, or a new beginning when it was switched off in between. */
    ChangeReading of(Feed feed) {
        return since.equals(feed.since()) ? this : first(feed, objectName, dueAt);
    }

    /**
     * Where to go on. Who is behind goes on exactly there; who was not looks back once more, for records that are committed
     * later than the time they bear.
     */
    Position start(Duration overlap) {
        return behind ? new Position(seenUntil, seenId) : new Position(seenUntil.minus(overlap), null);
    }

    ChangeReading goingOnAt(Position position) {
        return seen(position.at(), position.afterId(), true);
    }

    /** To the end; a look back must not turn it back. */
    ChangeReading complete(@Nullable Position last) {
        return last != null && last.at().isAfter(seenUntil)
                ? seen(last.at(), last.afterId(), false)
                : seen(seenUntil, seenId, false);
    }

    ChangeReading read(Instant now, Instant due) {
        return tried(0, null, now, due);
    }

    ChangeReading failed(String detail, Instant now, Instant due) {
        return tried(failures + 1, detail, now, due);
    }

    private ChangeReading seen(Instant until, @Nullable String id, boolean more) {
        return new ChangeReading(connectionId, objectName, since, until, id, more, failures, lastDetail, readAt, dueAt);
    }

    private ChangeReading tried(int failed, @Nullable String detail, Instant now, Instant due) {
        return new ChangeReading(connectionId, objectName, since, seenUntil, seenId, behind, failed, detail, now, due);
    }
}
