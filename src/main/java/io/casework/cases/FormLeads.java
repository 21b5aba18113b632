package io.casework.cases;

import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opens leads for people without an account, whom nobody has checked. */
@Service
public class FormLeads {

    private final OpenLead openLead;
    private final MessageMapper messages;

    FormLeads(OpenLead openLead, MessageMapper messages) {
        this.openLead = openLead;
        this.messages = messages;
    }

    /**
     * @param receipt names the sending; a second one with the same name is the first one again
     * @return the number of the lead
     * @throws io.casework.shared.Problem.InvalidInput when something about it is wrong; nothing is kept then
     */
    public String open(String receipt, NewLead lead) {
        String externalId = "form:" + receipt;
        String earlier = numberOf(externalId);
        return earlier == null ? openOnce(externalId, lead) : earlier;
    }

    private String openOnce(String externalId, NewLead lead) {
        try {
            return openLead.open(lead, externalId, Actor.SYSTEM).number();
        } catch (DuplicateKeyException e) {
            String other = numberOf(externalId);
            if (other == null) {
                throw e;
            }
            return other;
        }
    }

    private @Nullable String numberOf(String externalId) {
        Message first = messages.findByExternalId(externalId);
        return first == null ? null : first.caseNumber();
    }
}
