package io.casework.messaging;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Delivery;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a team that one of its cases needs attention. */
@Component
class NotifyTeam implements StepConnector {

    static final String ID = "messaging.notify-team";

    private static final Delivery NOBODY = Delivery.notSent("not sent: nobody in the team has an address");

    private final TeamNotices notices;
    private final SmtpSettings smtp;
    private final Outbox outbox;
    private final DeliveryMapper deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotifyTeam(
            TeamNotices notices,
            SmtpSettings smtp,
            Outbox outbox,
            DeliveryMapper deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.smtp = smtp;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Notify team",
                List.of(
                        field("team", "string", "The team"),
                        field("reason", "string", "Why, such as response-overdue")),
                List.of(Deliveries.OUTPUT),
                Set.of(),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        return Deliveries.output(earlier == null ? tell(call) : earlier.state());
    }

    private Delivery.State tell(StepCall call) {
        Notice notice = Notice.of(call);
        List<OutboxItem> items = notices.items(notice);
        Delivery delivery = items.isEmpty() ? notTold() : Delivery.QUEUED;
        transaction.executeWithoutResult(status -> {
            deliveries.insert(DeliveryRecord.ofNotice(call, notice.team(), delivery, clock.instant()));
            items.forEach(outbox::queue);
        });
        return delivery.state();
    }

    private Delivery notTold() {
        return smtp.isConfigured() ? NOBODY : Dispatch.NO_MAIL_SERVER;
    }
}
