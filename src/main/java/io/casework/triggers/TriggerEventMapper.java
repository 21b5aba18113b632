package io.casework.triggers;

import io.casework.engine.WaitingWork.Backlog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TriggerEventMapper {

    void insertEvent(@Param("event") NewEvent event);

    /**
     * @param digest of what it says
     * @param traceparent of the request that brought it, null when nobody recorded it
     */
    record NewEvent(
            String id,
            String sourceId,
            String eventId,
            @Nullable String recordKey,
            String eventType,
            String payload,
            String digest,
            TriggerState state,
            @Nullable String reason,
            Instant receivedAt,
            Instant occurredAt,
            @Nullable Instant settledAt,
            @Nullable String traceparent) {}

    /** Notes that something else came under the id; nothing when it was the same, or not the first time. */
    int updateFirstDiffering(
            @Param("sourceId") String sourceId, @Param("eventId") String eventId, @Param("digest") String digest);

    int updateDiffering(
            @Param("sourceId") String sourceId, @Param("eventId") String eventId, @Param("digest") String digest);

    /** Which of these, at most 1,000, are here. */
    List<String> listKnown(@Param("sourceId") String sourceId, @Param("eventIds") List<String> eventIds);

    /** Of the events of a record that are not older, those of which a person decided that they go nowhere. */
    int countDiscarded(
            @Param("sourceId") String sourceId,
            @Param("recordKey") String recordKey,
            @Param("notBefore") Instant notBefore);

    Instant databaseTime();

    /** The sources that any event waits of. */
    List<String> listWaitingSources();

    /** Of a source, those with nothing before them in their record. */
    List<String> listDue(
            @Param("sourceId") String sourceId,
            @Param("now") Instant now,
            @Param("databaseTime") Instant databaseTime,
            @Param("most") int most);

    Optional<Claimed> lock(@Param("id") String id, @Param("databaseTime") Instant databaseTime);

    /** @param attempts before this one */
    record Claimed(
            String id,
            String sourceId,
            String eventId,
            @Nullable String recordKey,
            int attempts,
            Instant occurredAt,
            @Nullable String payload,
            @Nullable String traceparent) {}

    /** Counts an attempt. */
    int updateLease(@Param("id") String id, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** Whether the lease is still ours; nobody else changes the event until the transaction ends. */
    @Nullable
    String lockLeased(@Param("id") String id, @Param("leaseId") String leaseId);

    int updateSettled(@Param("id") String id, @Param("leaseId") String leaseId, @Param("outcome") Outcome outcome);

    /** Lets it wait. */
    int updatePostponed(
            @Param("id") String id,
            @Param("leaseId") String leaseId,
            @Param("dueAt") Instant dueAt,
            @Param("reason") String reason);

    Optional<TriggerEvent> findEvent(@Param("id") String id);

    @Nullable
    String findPayload(@Param("id") String id);

    /** Newest first. */
    List<TriggerEvent> listEvents(
            @Param("source") @Nullable String source,
            @Param("state") @Nullable TriggerState state,
            @Param("receivedAt") @Nullable Instant receivedAt,
            @Param("id") @Nullable String id,
            @Param("limit") int limit);

    List<StateCount> countByState(@Param("source") @Nullable String source);

    record StateCount(TriggerState state, int amount) {}

    int countOpen(@Param("sourceId") String sourceId);

    /** Of the parked ones, the last parked first. */
    List<TriggerEvent> listParked(@Param("notAfter") @Nullable Instant notAfter, @Param("most") int most);

    /** Of those that are parked or skipped and still have their payload. */
    int updateReplayed(@Param("id") String id, @Param("now") Instant now);

    int updateAllReplayed(@Param("sourceId") String sourceId, @Param("now") Instant now);

    int updateDiscarded(@Param("id") String id, @Param("reason") String reason, @Param("now") Instant now);

    int updateOldPayloadsGone(@Param("settledBefore") Instant settledBefore);

    /** How many records of the source have become this case. */
    int countRecords(@Param("sourceId") String sourceId, @Param("caseNumber") String caseNumber);

    Optional<Linked> findRecord(@Param("sourceId") String sourceId, @Param("recordKey") String recordKey);

    /** The case that a record has become. */
    record Linked(String caseNumber, Instant occurredAt, String digest) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the record has become a case by now */
    void insertRecord(
            @Param("sourceId") String sourceId, @Param("recordKey") String recordKey, @Param("linked") Linked linked);

    void updateRecord(
            @Param("sourceId") String sourceId, @Param("recordKey") String recordKey, @Param("linked") Linked linked);

    Backlog countBacklog(@Param("late") Instant late);
}
