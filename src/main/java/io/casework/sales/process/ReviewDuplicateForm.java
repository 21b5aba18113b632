package io.casework.sales.process;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.sales.Candidate;
import io.casework.sales.Duplicates;
import io.casework.shared.Keyed;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code sales/review-duplicate}: is this a lead that we knew already? */
@Component
class ReviewDuplicateForm implements TaskCompletion {

    static final String CANDIDATES = "candidates";

    private final Cases cases;
    private final Leads leads;
    private final Duplicates duplicates;
    private final Notes notes;

    ReviewDuplicateForm(Cases cases, Leads leads, Duplicates duplicates, Notes notes) {
        this.cases = cases;
        this.leads = leads;
        this.duplicates = duplicates;
        this.notes = notes;
    }

    /** What the reviewer says. */
    enum Choice implements Keyed {
        MERGE,
        KEEP
    }

    @Override
    public String formKey() {
        return "sales/review-duplicate";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(
                CANDIDATES,
                duplicates.candidates(task.caseNumber()).stream()
                        .map(this::line)
                        .collect(Collectors.joining("\n")));
        fields.put(LeadQualificationProcess.DUPLICATE_OF, task.variables().get(LeadQualificationProcess.DUPLICATE_OF));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var choice = answers.choice(LeadQualificationProcess.CHOICE, Choice.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(LeadQualificationProcess.CHOICE, choice.key());
        if (choice == Choice.MERGE) {
            facts.put(LeadQualificationProcess.DUPLICATE_OF, known(task, answers, actor));
        }
        notes.keep(task, answers, actor);
        return facts;
    }

    private String known(TaskContext task, FormAnswers answers, Actor actor) {
        String field = LeadQualificationProcess.DUPLICATE_OF;
        String number = answers.required(field, "Please name the lead that this one is the same as.");
        if (number.equals(task.caseNumber())
                || leads.findIfLead(number).isEmpty()
                || !cases.find(number).isVisibleTo(actor)) {
            throw FormAnswers.violation(field, "This is not another lead.");
        }
        if (cases.find(number).status().isEnded()) {
            throw FormAnswers.violation(field, "This lead has ended.");
        }
        return number;
    }

    private String line(Candidate candidate) {
        CaseFile file = cases.find(candidate.number());
        LeadFacts lead = leads.find(candidate.number());
        String company = lead.company() == null ? "–" : lead.company();
        return "%s · %d %% · %s · %s · %s"
                .formatted(
                        candidate.number(),
                        Math.round(candidate.likeness() * 100),
                        company,
                        file.customer().displayName(),
                        file.customer().email());
    }
}
