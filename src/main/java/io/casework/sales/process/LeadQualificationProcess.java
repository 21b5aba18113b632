package io.casework.sales.process;

import io.casework.engine.ProcessStarter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Java face of the process {@code lead-qualification}. */
@Component
class LeadQualificationProcess {

    static final String KEY = "lead-qualification";
    static final String WITHDRAWN = "lead-withdrawn";
    static final String CHANGED = "lead-changed";
    /** The team that decides when no representative does. */
    static final String MANAGEMENT = "sales-management";

    static final String DUPLICATE = "duplicate";
    static final String DUPLICATE_OF = "duplicateOf";
    static final String SCORE = "score";
    static final String BUDGET = "budget";
    static final String AUTHORITY = "authority";
    static final String NEED = "need";
    static final String TIMELINE = "timeline";
    static final String CONSENT = "consent";
    static final String REGION = "region";
    static final String EMPLOYEES = "employees";
    static final String PRODUCT = "product";
    static final String FACTS_VERSION = "factsVersion";
    static final String VERDICT = "verdict";
    static final String REASON = "reason";
    static final String TEAM = "team";
    static final String REPRESENTATIVE = "representative";
    static final String ACCEPT_DUE_AT = "acceptDueAt";
    static final String DUE_AT = "dueAt";
    static final String REPLY_ID = "replyId";
    static final String CHOICE = "choice";
    static final String NURTURE = "nurture";
    static final String NURTURE_ROUND = "nurtureRound";
    static final String NURTURE_AT = "nurtureAt";

    private final ProcessStarter processes;

    LeadQualificationProcess(ProcessStarter processes) {
        this.processes = processes;
    }

    void start(String number) {
        processes.start(KEY, number, newLead());
    }

    /** What is known of a lead that nobody has looked at. Expressions refuse unknown variables, so each has a value. */
    static Map<String, @Nullable Object> newLead() {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(DUPLICATE_OF, null);
        facts.put(SCORE, 0);
        facts.put(VERDICT, null);
        facts.put(REASON, null);
        facts.put(TEAM, null);
        facts.put(REPRESENTATIVE, null);
        facts.put(DUE_AT, null);
        facts.put(CHOICE, null);
        facts.put(REPLY_ID, null);
        facts.put(NURTURE_ROUND, 0);
        return facts;
    }
}
