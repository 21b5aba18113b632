package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Guests;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.engine.ProcessStarter;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.identity.User;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import io.casework.support.AskColleague;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StartQuestion implements AskColleague {

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final Conversation conversation;
    private final Guests guests;
    private final Users users;
    private final Teams teams;
    private final ProcessStarter processes;

    StartQuestion(
            Cases cases,
            CaseLifecycle lifecycle,
            Conversation conversation,
            Guests guests,
            Users users,
            Teams teams,
            ProcessStarter processes) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.conversation = conversation;
        this.guests = guests;
        this.users = users;
        this.teams = teams;
        this.processes = processes;
    }

    /** @param name of the colleague, else of the team */
    private record Asked(String team, @Nullable String colleague, String name) {}

    @Override
    @Transactional
    public Message ask(String caseNumber, Question question, Actor by) {
        CaseFile file = cases.readToChange(caseNumber, by);
        lifecycle.requireActive(caseNumber);
        Asked asked = asked(question, file);
        NewMessage note = NewMessage.note('@' + asked.name() + ": " + question.text(), by);
        Message kept = conversation.add(caseNumber, note, by);
        guests.invite(caseNumber, asked.team());
        processes.start(AskColleagueProcess.KEY, caseNumber, variables(file, asked, question, kept, by));
        return kept;
    }

    private Asked asked(Question question, CaseFile file) {
        if (question.colleague() != null) {
            return colleague(question.colleague(), question.team(), file);
        }
        if (question.team() == null) {
            throw new Problem.InvalidInput("team", "or an assignee has to be named");
        }
        return teams.find(question.team())
                .map(team -> new Asked(team.id(), null, team.name()))
                .orElseThrow(() -> new Problem.InvalidInput("team", "is not a team"));
    }

    private Asked colleague(String id, @Nullable String team, CaseFile file) {
        User user = users.find(id)
                .filter(User::active)
                .orElseThrow(() -> new Problem.InvalidInput("assignee", "is nobody who can be asked"));
        String preferred = team == null ? file.team() : team;
        String common = user.teams().stream()
                .filter(own -> own.equals(preferred))
                .findFirst()
                .orElseGet(() -> team == null ? anyOf(user) : "");
        if (common.isEmpty()) {
            throw new Problem.InvalidInput("assignee", "is not in a team that can be asked");
        }
        return new Asked(common, user.id(), user.name());
    }

    private static String anyOf(User user) {
        return user.teams().stream().findFirst().orElse("");
    }

    private static Map<String, @Nullable Object> variables(
            CaseFile file, Asked asked, Question question, Message note, Actor by) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(AskColleagueProcess.TEAM, asked.team());
        facts.put(AskColleagueProcess.COLLEAGUE, asked.colleague());
        facts.put(AskColleagueProcess.DUE_AT, question.dueAt() == null ? null : Date.from(question.dueAt()));
        facts.put(AskColleagueProcess.QUESTION_ID, note.id());
        facts.put(AskColleagueProcess.ASKED_BY, by.id());
        facts.put(TicketTriageProcess.PRIORITY, file.priority());
        return facts;
    }
}
