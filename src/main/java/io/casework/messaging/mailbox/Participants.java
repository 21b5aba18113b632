package io.casework.messaging.mailbox;

import io.casework.cases.CaseFile;
import io.casework.customers.EmailAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who takes part in a case by mail: its customer, and whom its mails were addressed to. */
@Component
class Participants {

    private static final int MOST = 50;

    private final ParticipantMapper mapper;

    Participants(ParticipantMapper mapper) {
        this.mapper = mapper;
    }

    boolean isCustomer(CaseFile file, Correspondent one) {
        return EmailAddress.find(file.customer().email())
                .map(EmailAddress::key)
                .filter(one.address().key()::equals)
                .isPresent();
    }

    boolean takesPart(CaseFile file, Correspondent one) {
        return isCustomer(file, one)
                || mapper.countParticipant(file.number(), one.address().key()) > 0;
    }

    /** Remembers the first fifty. */
    void add(String caseNumber, List<Correspondent> all) {
        int left = MOST - mapper.countParticipants(caseNumber);
        for (String key : Correspondent.keys(all)) {
            if (left > 0 && mapper.countParticipant(caseNumber, key) == 0) {
                mapper.insertParticipant(caseNumber, key);
                left--;
            }
        }
    }
}
