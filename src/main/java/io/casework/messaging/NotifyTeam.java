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

/** Tells a team that one of its cases needs attention. */
@Component
class NotifyTeam implements StepConnector {

    static final String ID = "messaging.notify-team";

    private final TeamChannel channel;
    private final DeliveryMapper deliveries;
    private final Clock clock;

    NotifyTeam(TeamChannel channel, DeliveryMapper deliveries, Clock clock) {
        this.channel = channel;
        this.deliveries = deliveries;
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
        String team = call.text("team");
        Delivery delivery = channel.tell(team, call.caseNumber(), call.text("reason"));
        deliveries.insert(DeliveryRecord.ofNotice(call, team, delivery, clock.instant()));
        return delivery.state();
    }
}
