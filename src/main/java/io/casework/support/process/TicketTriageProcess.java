package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.engine.ProcessStarter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Java face of the process {@code ticket-triage}. */
@Component
class TicketTriageProcess {

    static final String KEY = "ticket-triage";
    static final String WITHDRAWN = "ticket-withdrawn";

    static final String CATEGORY = "category";
    static final String INTENT = "intent";
    static final String SENTIMENT = "sentiment";
    static final String LANGUAGE = "language";
    static final String URGENCY = "urgency";
    static final String CONFIDENCE = "confidence";
    static final String IN_SCOPE = "inScope";
    static final String SENSITIVE = "sensitive";
    static final String TRUST = "trust";
    static final String TIER = "tier";
    static final String CHURN_RISK = "churnRisk";
    static final String CHANNEL = "channel";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String PRIORITY = "priority";
    static final String TEAM = "team";
    static final String FIRST_RESPONSE_MINUTES = "firstResponseMinutes";
    static final String NEXT_RESPONSE_MINUTES = "nextResponseMinutes";
    static final String SOLUTION_MINUTES = "solutionMinutes";
    static final String FIRST_RESPONSE_WARNING_AT = "firstResponseWarningAt";
    static final String FIRST_RESPONSE_DUE_AT = "firstResponseDueAt";

    /** What a priority stands for in the flow. */
    static final List<String> PROMISED =
            List.of(PRIORITY, FIRST_RESPONSE_MINUTES, NEXT_RESPONSE_MINUTES, SOLUTION_MINUTES);

    private final ProcessStarter processes;

    TicketTriageProcess(ProcessStarter processes) {
        this.processes = processes;
    }

    void start(CaseFile ticket) {
        String tier = ticket.customer().tier().key();
        processes.start(
                KEY,
                ticket.number(),
                newTicket(ticket.channel().key(), tier, ticket.labels().language()));
    }

    /** What is known of a ticket that nobody has read. Expressions refuse unknown variables, so each has a value. */
    static Map<String, @Nullable Object> newTicket(String channel, String tier, String language) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(CHANNEL, channel);
        facts.put(TIER, tier);
        facts.put(CHURN_RISK, 0.0);
        facts.put(LANGUAGE, language);
        facts.put(CATEGORY, null);
        facts.put(INTENT, null);
        facts.put(SENTIMENT, "neutral");
        facts.put(URGENCY, "normal");
        facts.put(CONFIDENCE, 0.0);
        facts.put(IN_SCOPE, true);
        facts.put(SENSITIVE, false);
        facts.put(TRUST, "suggest");
        facts.put(REVIEW_OUTCOME, null);
        facts.put(TEAM, null);
        facts.put(TicketResolutionProcess.AGENT, null);
        facts.put(TicketResolutionProcess.ACTION, null);
        facts.put(TicketResolutionProcess.REPLY_ID, null);
        return facts;
    }
}
