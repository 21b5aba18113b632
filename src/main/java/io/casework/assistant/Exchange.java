package io.casework.assistant;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer asked in a ticket and what agents answered.
 *
 * @param asked the customer's first message
 * @param answers at least one, the oldest first
 */
record Exchange(CaseFile file, Message asked, List<Message> answers) {

    private static final Set<CaseStatus> ANSWERED = EnumSet.of(CaseStatus.RESOLVED, CaseStatus.CLOSED);

    /** Empty unless the case is a ticket that was triaged, answered and resolved. */
    static Optional<Exchange> of(CaseFile file, List<Message> messages) {
        Optional<Message> asked = messages.stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst();
        List<Message> answers = messages.stream().filter(Exchange::isAgents).toList();
        return asked.filter(first -> isAnswered(file) && !answers.isEmpty())
                .map(first -> new Exchange(file, first, answers));
    }

    /** The finest that is known of what it was about. */
    String intent() {
        String intent = file.labels().intent();
        return intent == null ? category() : intent;
    }

    String category() {
        return Objects.requireNonNull(file.labels().category());
    }

    String team() {
        return Objects.requireNonNull(file.team());
    }

    /** ISO code. */
    String language() {
        return Locale.forLanguageTag(file.labels().language()).getLanguage();
    }

    /** Subject and message, without greeting and signature. */
    String question() {
        return new TicketText(file.subject(), LetterText.of(asked)).whole();
    }

    Message lastAnswer() {
        return answers.get(answers.size() - 1);
    }

    private static boolean isAnswered(CaseFile file) {
        return file.type() == CaseType.TICKET
                && ANSWERED.contains(file.status())
                && file.team() != null
                && file.labels().category() != null;
    }

    private static boolean isAgents(Message message) {
        return message.direction() == Direction.OUTBOUND && message.author().kind() == Participant.Kind.AGENT;
    }
}
