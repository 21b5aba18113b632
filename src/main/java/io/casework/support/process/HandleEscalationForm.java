package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.EditCase;
import io.casework.cases.Escalations;
import io.casework.cases.Guests;
import io.casework.cases.NewMessage;
import io.casework.engine.ProcessMessages;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.support.EscalationSettings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/handle-escalation}: what is decided is done to the case at once, and told there. */
@Component
class HandleEscalationForm implements TaskCompletion {

    static final String ANSWER = "answer";
    static final String ADVICE = "advice";
    static final String PRIORITY = "newPriority";
    static final String AMOUNT = "amount";
    static final String NOTE = "note";

    private final Cases cases;
    private final EditCase editCase;
    private final Conversation conversation;
    private final Escalations escalations;
    private final Guests guests;
    private final ProcessMessages messages;
    private final EscalationSettings settings;

    HandleEscalationForm(
            Cases cases,
            EditCase editCase,
            Conversation conversation,
            Escalations escalations,
            Guests guests,
            ProcessMessages messages,
            EscalationSettings settings) {
        this.cases = cases;
        this.editCase = editCase;
        this.conversation = conversation;
        this.escalations = escalations;
        this.guests = guests;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public String formKey() {
        return "support/handle-escalation";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        return Map.of(ANSWER, EscalationAnswer.TAKE_OVER.key());
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var answer = answers.choice(ANSWER, EscalationAnswer.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(TicketEscalationProcess.OUTCOME, answer.outcome().key());
        facts.put(TicketEscalationProcess.COMPENSATION, null);
        switch (answer) {
            case TAKE_OVER -> takeOver(task, answers, actor);
            case GIVE_BACK -> giveBack(task, answers, actor);
            case COMPENSATE -> facts.put(TicketEscalationProcess.COMPENSATION, compensate(task, answers, actor));
            case REFUSE -> note(task, answers.required(NOTE, "Please say why."), actor);
        }
        escalations.settle(task.processInstanceId(), answer.outcome(), answers.text(NOTE), actor);
        return facts;
    }

    /** The flow of the case hands its task over as soon as it has one; the team that had it may still read along. */
    private void takeOver(TaskContext task, FormAnswers answers, Actor actor) {
        CaseFile file = cases.find(task.caseNumber());
        String team = String.valueOf(task.variables().get(TicketEscalationProcess.TEAM));
        String note = answers.text(NOTE);
        if (note != null) {
            note(task, note, actor);
        }
        if (!file.status().isEnded()) {
            if (file.team() != null && !team.equals(file.team())) {
                guests.invite(file.number(), file.team());
            }
            if (!team.equals(file.team())) {
                editCase.handedOver(file.number(), team, note, actor);
            }
            messages.withdraw(file.number(), TicketEscalationProcess.TAKEN_OVER);
            messages.deliver(
                    file.number(),
                    TicketEscalationProcess.TAKEN_OVER,
                    Map.of(TicketTriageProcess.TEAM, team, TicketResolutionProcess.AGENT, actor.id()));
        }
    }

    private void giveBack(TaskContext task, FormAnswers answers, Actor actor) {
        note(task, answers.required(ADVICE, "Please write what you advise."), actor);
        CaseFile file = cases.find(task.caseNumber());
        Number priority = (Number) answers.data().get(PRIORITY);
        if (priority != null
                && priority.intValue() != file.priority()
                && !file.status().isEnded()) {
            editCase.prioritised(file.number(), priority.intValue(), null, actor);
        }
    }

    private double compensate(TaskContext task, FormAnswers answers, Actor actor) {
        BigDecimal amount = amount(answers);
        String why = answers.required(NOTE, "Please say what it is for.");
        note(task, amount.toPlainString() + ' ' + settings.currency() + "\n\n" + why, actor);
        return amount.doubleValue();
    }

    private BigDecimal amount(FormAnswers answers) {
        if (!(answers.data().get(AMOUNT) instanceof Number number)) {
            throw FormAnswers.violation(AMOUNT, "Please say how much.");
        }
        BigDecimal amount = new BigDecimal(number.toString());
        if (amount.signum() <= 0 || amount.compareTo(settings.compensationLimit()) > 0) {
            throw FormAnswers.violation(
                    AMOUNT,
                    "You can give up to " + settings.compensationLimit().toPlainString() + ' ' + settings.currency()
                            + '.');
        }
        return amount;
    }

    private void note(TaskContext task, String text, Actor actor) {
        NewMessage note = NewMessage.note(Objects.requireNonNull(text), actor).named("task:" + task.taskId());
        conversation.add(task.caseNumber(), note, actor);
    }
}
