package io.casework.sales.process;

import io.casework.cases.LeadEdit;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadTimeline;
import io.casework.cases.Leads;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code sales/qualify-lead}: what a representative has found out, and what comes next. */
@Component
class QualifyLeadForm implements TaskCompletion {

    static final String CURRENCY = "currency";
    static final String MAIL = "mail";
    static final String WITHDRAWN = "consentWithdrawn";
    static final String AGREED_AGAIN = "agreedAgain";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String FROM_CALL = "call";
    private static final String USUAL_CURRENCY = "EUR";

    private final Leads leads;
    private final Notes notes;

    QualifyLeadForm(Leads leads, Notes notes) {
        this.leads = leads;
        this.notes = notes;
    }

    /** What comes next. */
    enum Choice implements Keyed {
        /** The rules look at the lead again. */
        RULES,
        /** The questions go out, and we wait for the answer. */
        WAIT,
        QUALIFIED,
        NURTURE,
        DISQUALIFIED;

        boolean isVerdict() {
            return this != RULES && this != WAIT;
        }
    }

    @Override
    public String formKey() {
        return "sales/qualify-lead";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        LeadFacts lead = leads.find(task.caseNumber());
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(LeadQualificationProcess.BUDGET, lead.budget());
        fields.put(CURRENCY, Objects.requireNonNullElse(lead.currency(), USUAL_CURRENCY));
        fields.put(LeadQualificationProcess.AUTHORITY, authority(lead.authority()));
        fields.put(LeadQualificationProcess.NEED, key(lead.need()));
        fields.put(LeadQualificationProcess.TIMELINE, key(lead.timeline()));
        fields.put(LeadQualificationProcess.CONSENT, lead.consentEmail() != null);
        fields.put(WITHDRAWN, lead.consentWithdrawnAt() != null);
        fields.put(LeadQualificationProcess.CHOICE, Choice.RULES.key());
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var choice = answers.choice(LeadQualificationProcess.CHOICE, Choice.class);
        boolean mayWrite = Boolean.TRUE.equals(data.get(LeadQualificationProcess.CONSENT));
        if (choice == Choice.NURTURE && !mayWrite) {
            throw FormAnswers.violation(
                    LeadQualificationProcess.CHOICE, "We can only keep in touch with a lead who agreed to mail.");
        }
        requireConsentStands(task, data, mayWrite);
        learn(task, answers, mayWrite, actor);
        notes.keep(task, answers, actor);
        return facts(task, answers, choice, actor);
    }

    /** A form that was opened before the lead ended its consent shows it still, and knows nothing of agreeing again. */
    private void requireConsentStands(TaskContext task, Map<String, @Nullable Object> data, boolean mayWrite) {
        boolean withdrawn = leads.find(task.caseNumber()).consentWithdrawnAt() != null;
        if (mayWrite && withdrawn && !Boolean.TRUE.equals(data.get(AGREED_AGAIN))) {
            throw FormAnswers.violation(
                    LeadQualificationProcess.CONSENT,
                    "The lead has withdrawn this consent. If it agreed again since, open the form anew and say so there.");
        }
    }

    private Map<String, @Nullable Object> facts(TaskContext task, FormAnswers answers, Choice choice, Actor actor) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(LeadQualificationProcess.CHOICE, choice.key());
        facts.put(LeadQualificationProcess.REPLY_ID, notes.mail(task, mail(answers, choice), actor));
        if (choice.isVerdict()) {
            facts.put(LeadQualificationProcess.VERDICT, choice.key());
            facts.put(
                    LeadQualificationProcess.FACTS_VERSION,
                    leads.find(task.caseNumber()).version());
        }
        if (choice == Choice.DISQUALIFIED) {
            facts.put(LeadQualificationProcess.REASON, Reasons.required(answers));
        }
        return facts;
    }

    private static @Nullable String mail(FormAnswers answers, Choice choice) {
        return choice == Choice.WAIT
                ? answers.required(MAIL, "Please write the questions to send, or choose another way to go on.")
                : null;
    }

    private void learn(TaskContext task, FormAnswers answers, Boolean mayWrite, Actor actor) {
        LeadEdit bant = LeadEdit.ofBant(
                answers.number(LeadQualificationProcess.BUDGET),
                answers.text(CURRENCY),
                authority(answers.text(LeadQualificationProcess.AUTHORITY)),
                answers.optionalChoice(LeadQualificationProcess.NEED, LeadNeed.class),
                answers.optionalChoice(LeadQualificationProcess.TIMELINE, LeadTimeline.class));
        leads.learned(task.caseNumber(), bant, FROM_CALL, actor);
        leads.learned(task.caseNumber(), LeadEdit.ofConsent(mayWrite, null), FROM_CALL, actor);
    }

    private static @Nullable Boolean authority(@Nullable String answer) {
        if (YES.equals(answer)) {
            return true;
        }
        return NO.equals(answer) ? false : null;
    }

    private static String authority(@Nullable Boolean known) {
        if (known == null) {
            return ReadLead.UNKNOWN;
        }
        return known ? YES : NO;
    }

    private static String key(@Nullable Keyed fact) {
        return fact == null ? ReadLead.UNKNOWN : fact.key();
    }
}
