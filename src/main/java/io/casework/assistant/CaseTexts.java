package io.casework.assistant;

import io.casework.assistant.providers.Occasion;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.CustomerBehaviour;
import io.casework.cases.CustomerHistory;
import io.casework.cases.Direction;
import io.casework.cases.Leads;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import io.casework.engine.StepCall;
import io.casework.engine.StepLedger;
import io.casework.knowledge.PastQuestion;
import io.casework.shared.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the case files what the assistant needs of them. */
@Component
class CaseTexts {

    private static final int FIRST_MESSAGES = 100;
    private static final String UNKNOWN = "und";
    private static final int PAGE = 200;
    private static final int MOST_READ = 60;
    private static final Set<Participant.Kind> PEOPLE = EnumSet.of(Participant.Kind.CUSTOMER, Participant.Kind.AGENT);

    private final Cases cases;
    private final Conversation conversation;
    private final Leads leads;
    private final CustomerHistory history;
    private final StepLedger steps;

    CaseTexts(Cases cases, Conversation conversation, Leads leads, CustomerHistory history, StepLedger steps) {
        this.cases = cases;
        this.conversation = conversation;
        this.leads = leads;
        this.history = history;
        this.steps = steps;
    }

    TicketText newest(String caseNumber) {
        return newest(cases.find(caseNumber));
    }

    TicketText newest(CaseFile file) {
        return new TicketText(
                file.subject(), conversation.newestInbound(file.number()).orElse(""));
    }

    /** The text of the case that has this hash; empty when it was changed or erased since. */
    Optional<TicketText> ofHash(String caseNumber, String hash) {
        String subject = cases.find(caseNumber).subject();
        return conversation.list(caseNumber, null, FIRST_MESSAGES).items().stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(message -> new TicketText(subject, message.body()))
                .filter(text -> text.hash().equals(hash))
                .findFirst();
    }

    @Nullable
    String intent(String caseNumber) {
        return cases.find(caseNumber).labels().intent();
    }

    ReplyRequest replyRequest(String caseNumber) {
        CaseFile file = cases.find(caseNumber);
        return new ReplyRequest(
                newest(file), file.labels().intent(), file.labels().language(), customerName(caseNumber));
    }

    /** As another case may have asked it; empty while nobody knows what the case is about and whose it is. */
    Optional<PastQuestion> pastQuestion(String caseNumber, ReplyRequest request) {
        CaseFile file = cases.find(caseNumber);
        String intent = file.labels().intent() == null
                ? file.labels().category()
                : file.labels().intent();
        return file.type() == CaseType.TICKET && intent != null && file.team() != null
                ? Optional.of(
                        new PastQuestion(caseNumber, request.text().asked(), intent, request.language(), file.team()))
                : Optional.empty();
    }

    /** What was asked and answered; empty unless the case is a ticket that was answered and resolved. */
    Optional<Exchange> exchange(CaseFile file) {
        return Exchange.of(
                file, conversation.list(file.number(), null, FIRST_MESSAGES).items());
    }

    /** On behalf of what a step asks. */
    Occasion occasion(StepCall call) {
        CaseFile file = cases.find(call.caseNumber());
        return new Occasion(
                call.caseNumber(),
                call.processKey(),
                call.activityId(),
                file.labels().category());
    }

    /**
     * On behalf of what a person asks: of the step of the case that last did the same.
     *
     * @param connector what the step calls
     */
    Occasion occasionOf(String caseNumber, String connector) {
        String category = cases.find(caseNumber).labels().category();
        return steps.ofCase(caseNumber).stream()
                .filter(step -> connector.equals(step.connector()))
                .reduce((earlier, later) -> later)
                .map(step -> new Occasion(caseNumber, step.processKey(), step.activityId(), category))
                .orElseGet(() -> new Occasion(caseNumber, null, null, category));
    }

    /** The conversation, as long as it is: its beginning and what was written lately. */
    LongCase longCase(String caseNumber) {
        CaseFile file = cases.find(caseNumber);
        List<Message> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Message> page = conversation.list(caseNumber, cursor, PAGE);
            page.items().stream()
                    .filter(message -> message.direction() != Direction.NOTE)
                    .forEach(all::add);
            cursor = page.next();
        } while (cursor != null);
        if (all.size() > MOST_READ) {
            all.subList(1, all.size() - MOST_READ + 1).clear();
        }
        String language = Locale.forLanguageTag(file.labels().language()).getLanguage();
        return new LongCase(caseNumber, language.isEmpty() ? UNKNOWN : language, List.copyOf(all));
    }

    /** Of everybody who has to do with a case: its customer and who else wrote. */
    List<String> names(String caseNumber) {
        CaseFile file = cases.find(caseNumber);
        Stream<String> authors = conversation.list(caseNumber, null, FIRST_MESSAGES).items().stream()
                .map(Message::author)
                .filter(author -> PEOPLE.contains(author.kind()))
                .map(Participant::name);
        return Stream.concat(Stream.of(Participant.of(file.customer()).name()), authors)
                .distinct()
                .toList();
    }

    LeadSnapshot leadSnapshot(String caseNumber) {
        CaseFile file = cases.find(caseNumber);
        return LeadSnapshot.of(file, leads.find(caseNumber), history.ofCase(caseNumber), newest(file));
    }

    CustomerBehaviour behaviour(String caseNumber) {
        return history.ofCase(caseNumber);
    }

    /** As the customer signs; empty for somebody who is only known by an address. */
    private Optional<String> customerName(String caseNumber) {
        return conversation.list(caseNumber, null, FIRST_MESSAGES).items().stream()
                .map(Message::author)
                .filter(author -> author.kind() == Participant.Kind.CUSTOMER)
                .map(Participant::name)
                .findFirst();
    }
}
