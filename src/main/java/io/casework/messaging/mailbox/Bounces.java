package io.casework.messaging.mailbox;

import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.identity.Actor;
import io.casework.messaging.MailId;
import io.casework.messaging.MailIds;
import io.casework.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells a case that a mail of its own did not arrive. */
@Component
class Bounces {

    private final MailIds mailIds;
    private final Outbox outbox;
    private final Conversation conversation;

    Bounces(MailIds mailIds, Outbox outbox, Conversation conversation) {
        this.mailIds = mailIds;
        this.outbox = outbox;
        this.conversation = conversation;
    }

    /** Only our own ids count: whoever does not know one cannot make a message look undelivered. */
    Outcome note(DeliveryReport report, NewMessage note) {
        return report.rfcId() == null
                ? unknown()
                : mailIds.find(report.rfcId())
                        .filter(id -> id.direction() == Direction.OUTBOUND)
                        .map(id -> Outcome.filed(noted(id, report, note)))
                        .orElseGet(Bounces::unknown);
    }

    private Message noted(MailId id, DeliveryReport report, NewMessage note) {
        if (report.isFinal()) {
            outbox.bounced(id.rfcId(), report.detail());
        }
        return conversation.add(id.caseNumber(), note, Actor.SYSTEM);
    }

    private static Outcome unknown() {
        return Outcome.ignored("a report about a mail that is not ours");
    }
}
