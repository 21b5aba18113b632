package io.casework.messaging.webhooks;

import io.casework.engine.WaitingWork.Backlog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface WebhookMapper {

    void insertWebhook(Webhook webhook, String secret);

    Optional<Webhook> findWebhook(String id);

    /** Newest first. */
    List<Webhook> listWebhooks(int most);

    int updateWebhook(Webhook webhook);

    int updateSecret(String id, String secret, Instant oldUntil, Instant now);

    int deleteWebhook(String id);

    /** @return 0 when it is disabled already */
    int disable(String id, String reason, Instant now);

    @Nullable
    SigningKeys findKeys(String id);

    /** @param oldSecret null once it does not count any more */
    record SigningKeys(String url, String secret, @Nullable String oldSecret, @Nullable Instant oldSecretUntil) {}

    List<Webhook> listActive();

    void insertDelivery(WebhookDelivery delivery, String body);

    Optional<WebhookDelivery> findDelivery(String webhookId, String id);

    List<WebhookDelivery> listDeliveries(String webhookId, @Nullable Instant createdAt, @Nullable String id, int limit);

    int replay(String webhookId, String id, Instant now);

    int deleteSettledBefore(Instant before);

    List<String> listDue(Instant now, Instant databaseTime, int most);

    @Nullable
    Parcel lock(String id, Instant databaseTime);

    /** What is to be sent. */
    record Parcel(String id, String webhookId, String body, int attempts) {}

    void updateLease(String id, String leaseId, Instant until);

    /** @return 0 when the lease went to somebody else meanwhile */
    int settle(String id, String leaseId, Outcome outcome);

    record Outcome(
            WebhookDelivery.State state, @Nullable Integer status, String detail, Instant dueAt, Instant triedAt) {}

    Instant databaseTime();

    Backlog countBacklog(Instant late);
}
