package io.casework.sales.process;

import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what people write in forms where it belongs: with the case. */
@Component
class Notes {

    static final String NOTE = "note";

    private final Conversation conversation;

    Notes(Conversation conversation) {
        this.conversation = conversation;
    }

    void keep(TaskContext task, FormAnswers answers, Actor actor) {
        String note = answers.text(NOTE);
        if (note != null) {
            conversation.add(task.caseNumber(), NewMessage.note(note, actor), actor);
        }
    }

    /** @return the id of the message to send; null when nothing was written */
    @Nullable
    String mail(TaskContext task, @Nullable String text, Actor actor) {
        if (text == null) {
            return null;
        }
        NewMessage mail = NewMessage.outbound(text, actor).named("task:" + task.taskId());
        return conversation.add(task.caseNumber(), mail, actor).id();
    }
}
