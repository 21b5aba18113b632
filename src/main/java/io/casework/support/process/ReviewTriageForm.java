package io.casework.support.process;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.cases.Conversation;
import io.casework.cases.EditCase;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/review-triage}: what the reviewer says becomes the case's label, which the assistant learns. */
@Component
class ReviewTriageForm implements TaskCompletion {

    static final String OUTCOME = "outcome";
    static final String MESSAGE = "message";
    static final String NOTE = "note";

    private static final String WATCHED = "watch";

    private final Categories categories;
    private final Conversation conversation;
    private final EditCase editCase;

    ReviewTriageForm(Categories categories, Conversation conversation, EditCase editCase) {
        this.categories = categories;
        this.conversation = conversation;
        this.editCase = editCase;
    }

    @Override
    public String formKey() {
        return "support/review-triage";
    }

    /** A suggestion that is only watched must not lead whoever it is compared with. */
    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        if (WATCHED.equals(task.variables().get(TicketTriageProcess.TRUST))) {
            return Map.of();
        }
        boolean inScope = !Boolean.FALSE.equals(task.variables().get(TicketTriageProcess.IN_SCOPE));
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(OUTCOME, (inScope ? ReviewOutcome.CONFIRMED : ReviewOutcome.REJECTED).key());
        fields.put(TicketTriageProcess.INTENT, task.variables().get(TicketTriageProcess.INTENT));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var outcome = answers.choice(OUTCOME, ReviewOutcome.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(TicketTriageProcess.REVIEW_OUTCOME, outcome.key());
        switch (outcome) {
            case CONFIRMED -> facts.putAll(label(task, answers, actor));
            case REJECTED -> {
                editCase.foundForeign(task.caseNumber(), actor);
                facts.put(TicketResolutionProcess.REPLY_ID, message(task, answers, actor));
            }
            case SPAM -> editCase.foundForeign(task.caseNumber(), actor);
        }
        note(task, answers, actor);
        return facts;
    }

    private Map<String, Object> label(TaskContext task, FormAnswers answers, Actor actor) {
        String intent = answers.required(TicketTriageProcess.INTENT, "Please choose what the customer wants.");
        Category category = categories
                .ofIntent(intent)
                .orElseThrow(() -> FormAnswers.violation(TicketTriageProcess.INTENT, "This choice does not exist."));
        editCase.relabelled(task.caseNumber(), category.id(), intent, actor);
        return Map.of(TicketTriageProcess.CATEGORY, category.id(), TicketTriageProcess.INTENT, intent);
    }

    private @Nullable String message(TaskContext task, FormAnswers answers, Actor actor) {
        String text = answers.text(MESSAGE);
        if (text == null) {
            return null;
        }
        NewMessage message = NewMessage.outbound(text, actor).named("task:" + task.taskId());
        return conversation.add(task.caseNumber(), message, actor).id();
    }

    private void note(TaskContext task, FormAnswers answers, Actor actor) {
        String note = answers.text(NOTE);
        if (note != null) {
            conversation.add(task.caseNumber(), NewMessage.note(note, actor), actor);
        }
    }
}
