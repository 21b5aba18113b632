package io.casework.support.process;

import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.identity.Users;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/answer-colleague}: the answer becomes an internal note that names who asked. */
@Component
class AnswerColleagueForm implements TaskCompletion {

    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    private final Conversation conversation;
    private final Users users;

    AnswerColleagueForm(Conversation conversation, Users users) {
        this.conversation = conversation;
        this.users = users;
    }

    @Override
    public String formKey() {
        return "support/answer-colleague";
    }

    @Override
    public Map<String, @Nullable Object> prefill(TaskContext task) {
        String id = String.valueOf(task.variables().get(AskColleagueProcess.QUESTION_ID));
        return Map.of(QUESTION, conversation.find(task.caseNumber(), id).body());
    }

    @Override
    public Map<String, @Nullable Object> complete(TaskContext task, Map<String, @Nullable Object> data, Actor actor) {
        String answer = new FormAnswers(data).required(ANSWER, "Please write your answer.");
        String asker = users.ref(String.valueOf(task.variables().get(AskColleagueProcess.ASKED_BY)))
                .name();
        NewMessage note = NewMessage.note('@' + asker + ": " + answer, actor).named("task:" + task.taskId());
        conversation.add(task.caseNumber(), note, actor);
        return Map.of();
    }
}
