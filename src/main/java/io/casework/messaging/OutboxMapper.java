package io.casework.messaging;

import io.casework.cases.Delivery;
import io.casework.engine.WaitingWork.Backlog;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface OutboxMapper {

    void insert(OutboxItem item);

    /** What may be claimed now, which somebody else may do first. */
    List<Long> listDue(OutboxChannel channel, Instant now, Instant databaseTime, int most);

    @Nullable
    OutboxItem lock(long id, Instant databaseTime);

    void updateLease(long id, String leaseId, Instant until);

    /** @return 0 when the lease went to somebody else meanwhile */
    int settle(long id, String leaseId, Delivery delivery, Instant at);

    /** @return 0 when the lease went to somebody else meanwhile */
    int postpone(long id, String leaseId, @Nullable String detail, Instant dueAt);

    /** Lets an item that failed or came back start afresh; its old body is gone. */
    int requeue(String messageId, @Nullable String body, Instant now);

    int updateBounced(long id, String detail);

    void deleteSettledBefore(Instant before);

    int countOfMessage(String messageId);

    @Nullable
    OutboxItem findByRfcId(String rfcId);

    List<Delivery.State> listStatesOfStep(String stepKey);

    /** By the clock that all nodes share. */
    Instant databaseTime();

    /** @param kind what the channel is called to operators */
    Backlog countBacklog(String kind, OutboxChannel channel, Instant late);

    /** Since when the oldest mail waits that the mail server did not take, with these words; null when none does. */
    @Nullable
    Instant findWaitingSince(String detail);
}
