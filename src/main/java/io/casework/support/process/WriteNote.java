package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an internal note on the case: what a flow has to tell people who look at it later. */
@Component
class WriteNote implements LocalStep {

    static final String ID = "support.write-note";
    static final String TEXT = "text";

    private final Conversation conversation;
    private final UnlessEnded unlessEnded;

    WriteNote(Conversation conversation, UnlessEnded unlessEnded) {
        this.conversation = conversation;
        this.unlessEnded = unlessEnded;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Write note",
                List.of(field(TEXT, "string", "What the note says; customers never see it")),
                List.of(),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        NewMessage note = NewMessage.note(call.text(TEXT), Actor.SYSTEM).named("step:" + call.idempotencyKey());
        unlessEnded.run(call.caseNumber(), () -> conversation.add(call.caseNumber(), note, Actor.SYSTEM));
        return Map.of();
    }
}
