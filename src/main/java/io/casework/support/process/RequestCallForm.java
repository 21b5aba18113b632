package io.casework.support.process;

import io.casework.cases.Conversation;
import io.casework.cases.Guests;
import io.casework.cases.NewMessage;
import io.casework.engine.StartCompletion;
import io.casework.engine.StartContext;
import io.casework.identity.Actor;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form {@code support/request-call}: the team that calls may read the case, and what it is about is a note to it. */
@Component
class RequestCallForm implements StartCompletion {

    static final String DETAILS = "details";

    private final Teams teams;
    private final Guests guests;
    private final Conversation conversation;

    RequestCallForm(Teams teams, Guests guests, Conversation conversation) {
        this.teams = teams;
        this.guests = guests;
        this.conversation = conversation;
    }

    @Override
    public String formKey() {
        return "support/request-call";
    }

    @Override
    public Map<String, @Nullable Object> prefill(StartContext start) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> complete(StartContext start, Map<String, @Nullable Object> data, Actor actor) {
        var answers = new FormAnswers(data);
        TeamRef team = team(answers);
        guests.invite(start.caseNumber(), team.id());
        String details = answers.text(DETAILS);
        if (details != null) {
            conversation.add(start.caseNumber(), NewMessage.note('@' + team.name() + ": " + details, actor), actor);
        }
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(CallCustomerProcess.REASON, answers.text(CallCustomerProcess.REASON));
        facts.put(CallCustomerProcess.TEAM, team.id());
        facts.put(CallCustomerProcess.CALL_AT, at(data.get(CallCustomerProcess.CALL_AT)));
        facts.put(CallCustomerProcess.TRIES, 0);
        return facts;
    }

    private TeamRef team(FormAnswers answers) {
        return teams.find(answers.required(CallCustomerProcess.TEAM, "Please choose who calls."))
                .orElseThrow(() -> FormAnswers.violation(CallCustomerProcess.TEAM, "This choice does not exist."));
    }

    private static @Nullable Date at(@Nullable Object answer) {
        return answer instanceof Instant instant ? Date.from(instant) : null;
    }
}
