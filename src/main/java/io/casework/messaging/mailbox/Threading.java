package io.casework.messaging.mailbox;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Direction;
import io.casework.messaging.MailId;
import io.casework.messaging.MailIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a mail belongs to. Whoever answers a mail of ours has seen it, since nobody guesses its id; whoever
 * names another mail or a case's number may have made it up, and has to take part in the case already.
 */
@Component
class Threading {

    private static final Pattern NUMBER = Pattern.compile("\\bC-\\d{1,15}\\b", Pattern.CASE_INSENSITIVE);

    private final MailIds mailIds;
    private final Cases cases;
    private final Participants participants;

    Threading(MailIds mailIds, Cases cases, Participants participants) {
        this.mailIds = mailIds;
        this.cases = cases;
        this.participants = participants;
    }

    Placing place(ReadMail mail, Optional<Correspondent> sender) {
        List<MailId> answered = mail.references().stream()
                .flatMap(id -> mailIds.find(id).stream())
                .toList();
        Optional<CaseFile> answeredOurs = answered.stream()
                .filter(id -> id.direction() == Direction.OUTBOUND)
                .flatMap(id -> cases.lookUp(id.caseNumber()).stream())
                .findFirst();
        return answeredOurs.map(Placing::on).orElseGet(() -> claimed(mail, answered, sender));
    }

    private Placing claimed(ReadMail mail, List<MailId> answered, Optional<Correspondent> sender) {
        Placing refused = Placing.NOWHERE;
        for (String number : claims(mail, answered)) {
            Optional<CaseFile> file = cases.lookUp(number);
            if (file.isPresent() && sender.isPresent() && participants.takesPart(file.get(), sender.get())) {
                return Placing.on(file.get());
            }
            refused = file.isPresent() && refused.claimed() == null ? Placing.claiming(file.get()) : refused;
        }
        return refused;
    }

    private List<String> claims(ReadMail mail, List<MailId> answered) {
        List<String> numbers = new ArrayList<>();
        answered.forEach(id -> numbers.add(id.caseNumber()));
        Stream.ofNullable(mail.rfcId())
                .flatMap(id -> mailIds.find(id).stream())
                .forEach(id -> numbers.add(id.caseNumber()));
        mail.recipients().stream()
                .flatMap(recipient -> recipient.detail().stream())
                .forEach(detail -> addNumbers(detail, numbers));
        addNumbers(mail.subject(), numbers);
        return numbers.stream().distinct().limit(10).toList();
    }

    private static void addNumbers(String text, List<String> numbers) {
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(found.group().toUpperCase(Locale.ROOT));
        }
    }
}
