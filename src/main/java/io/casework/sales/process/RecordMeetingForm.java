package io.casework.sales.process;

import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code sales/record-meeting}: what came out of the first meeting. */
@Component
class RecordMeetingForm implements TaskCompletion {

    private final Leads leads;
    private final Notes notes;

    RecordMeetingForm(Leads leads, Notes notes) {
        this.leads = leads;
        this.notes = notes;
    }

    /** What came out. */
    enum Choice implements Keyed {
        WON,
        LOST,
        NURTURE
    }

    @Override
    public String formKey() {
        return "sales/record-meeting";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var choice = answers.choice(LeadQualificationProcess.CHOICE, Choice.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(LeadQualificationProcess.CHOICE, choice.key());
        switch (choice) {
            case WON -> facts.put(LeadQualificationProcess.REASON, null);
            case LOST -> facts.put(LeadQualificationProcess.REASON, Reasons.required(answers));
            case NURTURE -> facts.put(LeadQualificationProcess.FACTS_VERSION, rested(task, actor));
        }
        notes.keep(task, answers, actor);
        return facts;
    }

    private int rested(TaskContext task, Actor actor) {
        LeadFacts lead = leads.find(task.caseNumber());
        if (lead.consentEmail() == null) {
            throw FormAnswers.violation(
                    LeadQualificationProcess.CHOICE, "We can only keep in touch with a lead who agreed to mail.");
        }
        leads.owned(task.caseNumber(), null, actor);
        return leads.find(task.caseNumber()).version();
    }
}
