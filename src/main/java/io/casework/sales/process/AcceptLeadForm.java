package io.casework.sales.process;

import io.casework.calendars.WorkingTime;
import io.casework.cases.Leads;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.sales.SalesSettings;
import io.casework.sales.Turns;
import io.casework.shared.Keyed;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code sales/accept-lead}: a representative takes a lead, or says why not. */
@Component
class AcceptLeadForm implements TaskCompletion {

    private final Leads leads;
    private final Notes notes;
    private final Turns turns;
    private final WorkingTime workingTime;
    private final SalesSettings settings;
    private final Clock clock;

    AcceptLeadForm(
            Leads leads, Notes notes, Turns turns, WorkingTime workingTime, SalesSettings settings, Clock clock) {
        this.leads = leads;
        this.notes = notes;
        this.turns = turns;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the representative says. */
    enum Choice implements Keyed {
        ACCEPT,
        DECLINE,
        DISQUALIFIED
    }

    @Override
    public String formKey() {
        return "sales/accept-lead";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        return Map.of(LeadQualificationProcess.CHOICE, Choice.ACCEPT.key());
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var choice = answers.choice(LeadQualificationProcess.CHOICE, Choice.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(LeadQualificationProcess.CHOICE, choice.key());
        switch (choice) {
            case ACCEPT -> facts.putAll(accepted(task, actor));
            case DECLINE -> answers.required(Notes.NOTE, "Please tell the next one why you don't take the lead.");
            case DISQUALIFIED -> facts.put(LeadQualificationProcess.REASON, Reasons.required(answers));
        }
        notes.keep(task, answers, actor);
        return facts;
    }

    private Map<String, Object> accepted(TaskContext task, Actor actor) {
        leads.owned(task.caseNumber(), actor.id(), actor);
        turns.accepted(task.caseNumber());
        String team = teamOf(task, actor);
        var meetBy = workingTime.after(team, clock.instant(), settings.meetWithin());
        return Map.of(
                LeadQualificationProcess.TEAM, team,
                LeadQualificationProcess.REPRESENTATIVE, actor.id(),
                LeadQualificationProcess.DUE_AT, Date.from(meetBy));
    }

    /** The meeting is a task of a team that whoever accepted is in: a manager need not be in the one that sells. */
    private static String teamOf(TaskContext task, Actor actor) {
        String team = String.valueOf(task.variables().get(LeadQualificationProcess.TEAM));
        return actor.isIn(team) ? team : LeadQualificationProcess.MANAGEMENT;
    }
}
