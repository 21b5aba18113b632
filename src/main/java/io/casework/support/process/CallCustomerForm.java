package io.casework.support.process;

import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/call-customer}: what was agreed is an internal note, and the flow learns how it went. */
@Component
class CallCustomerForm implements TaskCompletion {

    static final String AGREED = "agreed";
    static final String NEXT_CALL_AT = "nextCallAt";
    static final String NOTE = "note";
    static final String CALL_AGAIN = "call-again";

    private final Conversation conversation;
    private final Clock clock;

    CallCustomerForm(Conversation conversation, Clock clock) {
        this.conversation = conversation;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "support/call-customer";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var outcome = answers.choice(CallCustomerProcess.OUTCOME, CallOutcome.class);
        String nextStep = outcome == CallOutcome.REACHED ? answers.text(CallCustomerProcess.NEXT_STEP) : null;
        boolean again = CALL_AGAIN.equals(nextStep);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(CallCustomerProcess.OUTCOME, outcome.key());
        facts.put(CallCustomerProcess.NEXT_STEP, nextStep);
        facts.put(CallCustomerProcess.TRIES, again ? 0 : tries(task) + 1);
        if (again) {
            facts.put(CallCustomerProcess.CALL_AT, Date.from(nextCall(data)));
        }
        note(task, answers.text(outcome == CallOutcome.REACHED ? AGREED : NOTE), actor);
        return facts;
    }

    private static int tries(TaskContext task) {
        return task.variables().get(CallCustomerProcess.TRIES) instanceof Number number ? number.intValue() : 0;
    }

    private Instant nextCall(Map<String, @Nullable Object> data) {
        if (!(data.get(NEXT_CALL_AT) instanceof Instant at) || !at.isAfter(clock.instant())) {
            throw FormAnswers.violation(NEXT_CALL_AT, "must be a time that is yet to come");
        }
        return at;
    }

    private void note(TaskContext task, @Nullable String text, Actor actor) {
        if (text != null) {
            NewMessage note = NewMessage.note(text, actor).named("task:" + task.taskId());
            conversation.add(task.caseNumber(), note, actor);
        }
    }
}
