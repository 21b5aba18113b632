package io.casework.sales;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.cases.NewMessage;
import io.casework.cases.Origin;
import io.casework.cases.Participant;
import io.casework.customers.Customer;
import io.casework.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead part of one that we knew already. */
@Service
@Transactional
public class UniteLeads {

    private static final String FROM_DUPLICATE = "duplicate";

    private final Cases cases;
    private final Leads leads;
    private final Conversation conversation;
    private final CaseLifecycle lifecycle;
    private final Duplicates duplicates;

    UniteLeads(Cases cases, Leads leads, Conversation conversation, CaseLifecycle lifecycle, Duplicates duplicates) {
        this.cases = cases;
        this.leads = leads;
        this.conversation = conversation;
        this.lifecycle = lifecycle;
        this.duplicates = duplicates;
    }

    /**
     * Hands on what the duplicate knows and the other does not, its consents and its newest message; nothing that is
     * known of the other is overwritten. Does nothing when they are united already.
     *
     * @return false when the other one has ended meanwhile
     */
    public boolean unite(String duplicate, String into) {
        if (cases.find(duplicate).status().isEnded()) {
            return true;
        }
        if (cases.find(into).status().isEnded()) {
            return false;
        }
        handOn(cases.find(duplicate).customer(), leads.find(duplicate), into);
        leads.concluded(duplicate, LeadOutcome.DUPLICATE, null, Actor.SYSTEM);
        lifecycle.merged(duplicate, into, Actor.SYSTEM);
        duplicates.forget(duplicate);
        return true;
    }

    private void handOn(Customer from, LeadFacts facts, String into) {
        conversation
                .newestInbound(facts.number())
                .ifPresent(words -> conversation.add(
                        into,
                        new NewMessage(
                                Direction.INBOUND,
                                Participant.of(from),
                                words,
                                List.of(),
                                Origin.named("united:" + facts.number())),
                        Actor.SYSTEM));
        leads.completed(into, LeadEdit.of(facts), FROM_DUPLICATE, Actor.SYSTEM);
        LeadEdit consents = LeadEdit.ofConsent(
                facts.consentEmail() == null ? null : true, facts.consentPhone() == null ? null : true);
        leads.completed(into, consents, FROM_DUPLICATE, Actor.SYSTEM);
    }
}
