package io.casework.triggers;

import io.casework.shared.Keyed;
import java.util.Set;

/** What an event can become, and which fields it is made of then. */
public enum TriggerTarget implements Keyed {

    /** A ticket, or a note on the ticket that the record has become already. */
    TICKET(
            "subject",
            "message",
            "customer.email",
            "customer.name",
            "customer.phone",
            "channel",
            "language",
            "priority"),

    /** A lead, or a note on the lead that the record has become already. */
    LEAD(
            "company",
            "contact.email",
            "contact.name",
            "contact.phone",
            "jobTitle",
            "website",
            "industry",
            "region",
            "employees",
            "product",
            "interest",
            "source",
            "budget.amount",
            "budget.currency",
            "timeline",
            "consent.email",
            "consent.phone",
            "channel",
            "language"),

    /** A note on the case that the record has become, or whose number is in {@code case}. */
    NOTE("case"),

    /** What the customer wrote on the case whose number is in {@code case}, or that the record {@code parent} has become. */
    MESSAGE("case", "parent", "body"),

    /** Nothing. */
    SKIP;

    private final Set<String> fields;

    TriggerTarget(String... fields) {
        this.fields = Set.of(fields);
    }

    boolean knows(String field) {
        return fields.contains(field);
    }
}
