package io.casework.cases;

import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of its own out of messages that are about something else. */
@Service
@Transactional
public class SplitCase {

    private static final int MOST = 50;

    private final Cases cases;
    private final CaseMapper rows;
    private final CaseFamily family;
    private final MessageMapper messages;
    private final AttachmentMapper attachments;
    private final OpenCase openCase;
    private final CaseLinks links;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    SplitCase(
            Cases cases,
            CaseMapper rows,
            CaseFamily family,
            MessageMapper messages,
            AttachmentMapper attachments,
            OpenCase openCase,
            CaseLinks links,
            Journal journal,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.family = family;
        this.messages = messages;
        this.attachments = attachments;
        this.openCase = openCase;
        this.links = links;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Opens a new case of the same customer with copies of messages and their files; the case itself keeps them too.
     *
     * @param messageIds of which at least one is the customer's
     * @param subject null for the subject of the case
     * @throws Problem.InvalidInput when a message is not one of the case, or none of them is the customer's
     */
    public CaseFile split(String number, List<String> messageIds, @Nullable String subject, Actor by) {
        by.require(Permission.CASES_OPEN);
        CaseFile source = cases.readToChange(number, by);
        List<Message> chosen = chosen(number, messageIds.stream().distinct().toList());
        CaseFile part = openCase.put(opening(source, chosen, subject), source.customer(), by);
        chosen.forEach(message -> copy(message, part.number()));
        rows.updateConversationCounts(part.number());
        links.write(part.number(), number, LinkKind.SPLIT_FROM, by);
        journal.tell(number, "split", part.number(), null, by);
        events.publishEvent(new CaseOpened(part.number(), part.type()));
        return cases.find(part.number());
    }

    private List<Message> chosen(String number, List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Problem.InvalidInput("messages", "must name 1 to " + MOST + " messages");
        }
        List<Message> chosen = messages.listOfIds(family.of(number), ids);
        if (chosen.size() != ids.size()) {
            throw new Problem.InvalidInput("messages", "names a message that this case does not have");
        }
        return chosen;
    }

    private static NewCase opening(CaseFile source, List<Message> chosen, @Nullable String subject) {
        Message first = chosen.stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("messages", "needs one that the customer wrote"));
        return new NewCase(
                source.type(),
                Objects.requireNonNullElse(subject, source.subject()),
                first.body(),
                new NewCustomer(source.customer().email(), null, null),
                source.channel(),
                source.labels().language(),
                null,
                List.of(),
                null);
    }

    private void copy(Message message, String number) {
        String id = Ids.next();
        messages.insertCopy(message.id(), id, number);
        attachments
                .listOfMessages(List.of(message.id()))
                .forEach(file -> attachments.insertCopy(file.id(), Ids.next(), number, id));
    }
}
