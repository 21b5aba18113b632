package io.casework.support.process;

import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Milestones;
import io.casework.cases.SplitCase;
import io.casework.identity.Actor;
import io.casework.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a customer wrote after the time to object was over and before the ticket was closed. The flow no longer waits for
 * it, and the ticket was not closed yet; so it is taken up as if it had come a moment later.
 */
@Component
class LastWords {

    private static final int PAGE = 50;

    private final Cases cases;
    private final Conversation conversation;
    private final SplitCase splitCase;

    LastWords(Cases cases, Conversation conversation, SplitCase splitCase) {
        this.cases = cases;
        this.conversation = conversation;
        this.splitCase = splitCase;
    }

    /** Opens a ticket for it, if there is any, in the transaction that closes this one. */
    void takeUp(String number) {
        Milestones milestones = cases.find(number).milestones();
        Instant resolved = milestones.resolvedAt();
        Instant wrote = milestones.lastInboundAt();
        if (resolved != null && wrote != null && wrote.isAfter(resolved)) {
            splitCase.split(number, writtenSince(number, resolved), null, Actor.SYSTEM);
        }
    }

    private List<String> writtenSince(String number, Instant resolved) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Message> page = conversation.list(number, cursor, PAGE);
            page.items().stream()
                    .filter(message -> message.direction() == Direction.INBOUND)
                    .filter(message -> message.createdAt().isAfter(resolved))
                    .map(Message::id)
                    .forEach(ids::add);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
