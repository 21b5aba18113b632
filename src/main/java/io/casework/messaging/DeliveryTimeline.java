package io.casework.messaging;

import io.casework.cases.Delivery;
import io.casework.cases.Participant;
import io.casework.cases.TimelineEntry;
import io.casework.cases.TimelineSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells in a case's timeline what was sent and what was not. */
@Component
class DeliveryTimeline implements TimelineSource {

    private static final Map<String, String> NAMES = Map.of(
            "reply", "Reply",
            "rejection", "Rejection",
            "reminder", "Reminder",
            "survey", "Survey",
            "nurture", "Nurture mail",
            "notice", "Notice");

    private final DeliveryMapper deliveries;

    DeliveryTimeline(DeliveryMapper deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<TimelineEntry> entries(String caseNumber) {
        return deliveries.listByCase(caseNumber).stream()
                .map(DeliveryTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(DeliveryRecord delivery) {
        return new TimelineEntry(
                "delivery:" + delivery.stepKey(),
                delivery.triedAt(),
                TimelineEntry.Kind.DELIVERY,
                title(delivery),
                delivery.detail(),
                Participant.SYSTEM,
                new TimelineEntry.Step(delivery.activityId(), delivery.processKey(), delivery.processVersion(), null));
    }

    private static String title(DeliveryRecord delivery) {
        String what = Objects.requireNonNull(NAMES.get(delivery.kind()));
        String whom = delivery.team() == null ? "" : " to team " + delivery.team();
        return what
                + whom
                + (delivery.state() == Delivery.State.NOT_SENT
                        ? " not sent"
                        : " " + delivery.state().key());
    }
}
