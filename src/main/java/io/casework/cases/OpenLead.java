package io.casework.cases;

import io.casework.customers.Customer;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a lead on file. */
@Service
@Transactional
public class OpenLead {

    private static final int LONGEST_START = 120;

    private final OpenCase openCase;
    private final Cases cases;
    private final Leads leads;
    private final Conversation conversation;
    private final Journal journal;
    private final Inputs inputs;

    OpenLead(OpenCase openCase, Cases cases, Leads leads, Conversation conversation, Journal journal, Inputs inputs) {
        this.openCase = openCase;
        this.cases = cases;
        this.leads = leads;
        this.conversation = conversation;
        this.journal = journal;
        this.inputs = inputs;
    }

    /**
     * Opens a lead with what is known of it and publishes {@link CaseOpened}.
     *
     * @throws Problem.InvalidInput when something about it is wrong; nothing is kept then
     * @throws Problem.Forbidden when the actor may not open cases
     */
    public CaseFile open(NewLead lead, Actor by) {
        by.require(Permission.CASES_OPEN);
        return open(lead, null, by);
    }

    /** @param externalId names the sending; a second one with the same name fails on it */
    CaseFile open(NewLead lead, @Nullable String externalId, Actor by) {
        inputs.check(lead);
        String interest = Objects.requireNonNull(lead.interest());
        NewCustomer contact = Objects.requireNonNull(lead.contact());
        NewCase opening = newCase(subject(lead.facts().company(), interest), interest, contact, lead);
        return open(opening, lead.facts(), externalId, by);
    }

    /**
     * Opens a lead for the customer of a ticket, who may buy more. The ticket goes on.
     *
     * @throws CaseStateConflict when the case is a lead itself
     */
    public CaseFile handOver(String ticketNumber, HandOver handOver, Actor by) {
        inputs.check(handOver);
        CaseFile ticket = cases.find(ticketNumber);
        if (ticket.type() != CaseType.TICKET) {
            throw new Problem.Conflict("lead-already", "A lead already", "Only a ticket can be handed over to sales.");
        }
        by.require(Permission.CASES_OPEN);
        CaseFile lead = open(leadOf(ticket), handOver.facts(), null, by);
        conversation.add(lead.number(), NewMessage.note(Objects.requireNonNull(handOver.reason()), by), by);
        journal.tell(ticketNumber, "lead-opened", lead.number(), handOver.reason(), by);
        return lead;
    }

    private CaseFile open(NewCase opening, LeadEdit facts, @Nullable String externalId, Actor by) {
        CaseFile file = openCase.open(opening, externalId == null ? Origin.UNKNOWN : Origin.named(externalId), by)
                .file();
        LeadSource source = Objects.requireNonNullElse(facts.source(), LeadSource.API);
        leads.begun(file.number(), facts, source.key());
        return file;
    }

    private static NewCase newCase(String subject, String interest, NewCustomer contact, NewLead lead) {
        return new NewCase(
                CaseType.LEAD, subject, interest, contact, lead.channel(), lead.language(), null, List.of(), null);
    }

    private NewCase leadOf(CaseFile ticket) {
        Customer customer = ticket.customer();
        String words = conversation.newestInbound(ticket.number()).orElse(ticket.subject());
        return new NewCase(
                CaseType.LEAD,
                ticket.subject(),
                words,
                new NewCustomer(customer.email(), customer.name(), customer.phone()),
                ticket.channel(),
                ticket.labels().language(),
                null,
                List.of(),
                ticket.number());
    }

    private static String subject(@Nullable String company, String interest) {
        String start = interest.strip().lines().findFirst().orElse("").strip();
        String cut = start.codePoints()
                .limit(LONGEST_START)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return company == null || company.isBlank() ? cut : company.strip() + ": " + cut;
    }
}
