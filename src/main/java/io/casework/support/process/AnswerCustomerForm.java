package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.EditCase;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/answer-customer}: the reply becomes a message that the flow then sends. */
@Component
class AnswerCustomerForm implements TaskCompletion {

    static final String REPLY = "reply";
    static final String HAND_OVER_TEAM = "handOverTeam";
    static final String NOTE = "note";

    private final Cases cases;
    private final Conversation conversation;
    private final EditCase editCase;
    private final Teams teams;

    AnswerCustomerForm(Cases cases, Conversation conversation, EditCase editCase, Teams teams) {
        this.cases = cases;
        this.conversation = conversation;
        this.editCase = editCase;
        this.teams = teams;
    }

    @Override
    public String formKey() {
        return "support/answer-customer";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        return Map.of(TicketResolutionProcess.ACTION, AnswerAction.REPLY.key(), REPLY, "");
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        var action = answers.choice(TicketResolutionProcess.ACTION, AnswerAction.class);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(TicketResolutionProcess.ACTION, action.key());
        facts.put(TicketResolutionProcess.AGENT, actor.id());
        facts.put(TicketResolutionProcess.REPLY_ID, action.sendsReply() ? reply(task, answers, actor) : null);
        if (action == AnswerAction.HAND_OVER) {
            facts.put(TicketTriageProcess.TEAM, handOver(task, answers, actor));
            facts.put(TicketResolutionProcess.AGENT, null);
        }
        note(task, answers, actor);
        return facts;
    }

    private String reply(TaskContext task, FormAnswers answers, Actor actor) {
        String text = answers.required(REPLY, "Please write a reply, or choose to resolve without one.");
        NewMessage reply = NewMessage.outbound(text, actor).named("task:" + task.taskId());
        return conversation.add(task.caseNumber(), reply, actor).id();
    }

    private String handOver(TaskContext task, FormAnswers answers, Actor actor) {
        String team = answers.required(HAND_OVER_TEAM, "Please choose the team that takes over.");
        if (teams.find(team).isEmpty()) {
            throw FormAnswers.violation(HAND_OVER_TEAM, "This team does not exist.");
        }
        CaseFile ticket = cases.find(task.caseNumber());
        if (team.equals(ticket.team())) {
            throw FormAnswers.violation(HAND_OVER_TEAM, "The ticket is with this team already.");
        }
        editCase.handedOver(ticket.number(), team, answers.text(NOTE), actor);
        return team;
    }

    private void note(TaskContext task, FormAnswers answers, Actor actor) {
        String note = answers.text(NOTE);
        if (note != null) {
            conversation.add(task.caseNumber(), NewMessage.note(note, actor), actor);
        }
    }
}
