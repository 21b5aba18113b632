package io.casework.cases;

import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opens tickets for people without an account, whom nobody has checked. */
@Service
public class FormTickets {

    private final OpenCase openCase;
    private final CaseMapper cases;
    private final MessageMapper messages;

    FormTickets(OpenCase openCase, CaseMapper cases, MessageMapper messages) {
        this.openCase = openCase;
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * @param receipt names the sending; a second one with the same name is the first one again
     * @return the number of the ticket
     * @throws io.casework.shared.Problem.InvalidInput when something about it is wrong; nothing is kept then
     */
    public String open(String receipt, NewCase ticket) {
        String earlier = numberOf(receipt);
        return earlier == null ? openOnce(receipt, ticket) : earlier;
    }

    /** A number such as a ticket would have, which none will ever have. */
    public String numberOfNone() {
        return CaseFile.PREFIX + cases.nextNumber();
    }

    private String openOnce(String receipt, NewCase ticket) {
        try {
            return openCase.open(ticket, Origin.named(externalId(receipt)), Actor.SYSTEM)
                    .file()
                    .number();
        } catch (DuplicateKeyException e) {
            String other = numberOf(receipt);
            if (other == null) {
                throw e;
            }
            return other;
        }
    }

    private @Nullable String numberOf(String receipt) {
        Message first = messages.findByExternalId(externalId(receipt));
        return first == null ? null : first.caseNumber();
    }

    private static String externalId(String receipt) {
        return "form:" + receipt;
    }
}
