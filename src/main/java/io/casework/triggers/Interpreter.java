package io.casework.triggers;

import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadSource;
import io.casework.cases.LeadTimeline;
import io.casework.cases.NewCase;
import io.casework.cases.NewLead;
import io.casework.customers.NewCustomer;
import io.casework.identity.Secrets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what a rule says of an event. Nothing is looked up, and nothing is written. */
final class Interpreter {

    private static final int SUBJECT = 400;
    private static final int MESSAGE = 100_000;
    private static final int INTEREST = 20_000;
    private static final int NAME = 200;
    private static final int PHONE = 40;
    private static final int START = 120;
    private static final int DIGITS = 16;

    private Interpreter() {}

    /**
     * @param about what an unknown customer is told apart by: the record, or the event
     * @throws Unmappable when it cannot become what the rule says
     */
    static Meaning meaning(TriggerRule rule, JsonNode event, String source, String about) {
        Values values = new Values(Mapping.fields(rule, event));
        return switch (rule.target()) {
            case TICKET -> new Meaning.OpensTicket(ticket(values, stranger(source, about)));
            case LEAD -> new Meaning.OpensLead(lead(values, stranger(source, about)));
            case NOTE -> new Meaning.AddsNote(values.line("case", 20));
            case MESSAGE -> message(values);
            case SKIP ->
                new Meaning.Skips(
                        Objects.requireNonNullElse(rule.reason(), "The rule “" + rule.name() + "” says to skip it."));
        };
    }

    private static NewCase ticket(Values values, String stranger) {
        String subject = values.line("subject", SUBJECT);
        String message = values.text("message", MESSAGE);
        if (subject == null && message == null) {
            throw new Unmappable("The rule finds neither a subject nor a message.");
        }
        return new NewCase(
                CaseType.TICKET,
                subject == null ? start(Objects.requireNonNull(message)) : subject,
                message == null ? subject : message,
                customer(values, "customer", stranger),
                Objects.requireNonNullElse(values.constant("channel", Channel.class), Channel.API),
                values.line("language", 100),
                values.smallNumber("priority"),
                List.of(),
                null);
    }

    private static NewLead lead(Values values, String stranger) {
        return new NewLead(
                customer(values, "contact", stranger),
                values.text("interest", INTEREST),
                Objects.requireNonNullElse(values.constant("channel", Channel.class), Channel.API),
                facts(values),
                values.line("language", 100));
    }

    private static LeadEdit facts(Values values) {
        return new LeadEdit(
                values.constant("source", LeadSource.class),
                values.line("company", NAME),
                values.line("website", SUBJECT),
                values.line("jobTitle", NAME),
                values.line("industry", 80),
                values.line("region", 100),
                values.smallNumber("employees"),
                values.line("product", 80),
                values.number("budget.amount"),
                values.line("budget.currency", 100),
                null,
                null,
                values.constant("timeline", LeadTimeline.class),
                values.truth("consent.email"),
                values.truth("consent.phone"));
    }

    private static Meaning message(Values values) {
        String body = values.text("body", MESSAGE);
        if (body == null) {
            throw new Unmappable("The rule finds no body.");
        }
        return new Meaning.AddsMessage(values.line("case", 20), values.line("parent", 200), body);
    }

    private static NewCustomer customer(Values values, String who, String stranger) {
        return new NewCustomer(
                Objects.requireNonNullElse(values.line(who + ".email", 300), stranger),
                values.line(who + ".name", NAME),
                values.line(who + ".phone", PHONE));
    }

    /** An address that no mail can reach. Each record has its own, so that nobody is taken for somebody else. */
    private static String stranger(String source, String about) {
        return "unknown-" + Secrets.hash(about).substring(0, DIGITS) + "@" + source + ".invalid";
    }

    private static String start(String message) {
        @Nullable String first = message.lines().findFirst().orElse(message);
        return Values.cut(first.strip(), START);
    }
}
