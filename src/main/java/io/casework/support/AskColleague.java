package io.casework.support;

import io.casework.cases.Message;
import io.casework.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks a colleague or a team something about a case. */
public interface AskColleague {

    /**
     * @param team id of the team that is asked; null for one of the colleague's
     * @param colleague id of who is asked; null for anybody of the team
     * @param dueAt until when, null when it does not matter
     */
    record Question(String text, @Nullable String team, @Nullable String colleague, @Nullable Instant dueAt) {}

    /**
     * Starts the flow that brings the answer.
     *
     * @return the internal note that holds the question
     * @throws io.casework.shared.Problem.NotFound when the actor may not read the case
     * @throws io.casework.shared.Problem.InvalidInput when nobody is asked, or nobody whom we know
     * @throws io.casework.shared.Problem.Conflict when the case has ended
     */
    Message ask(String caseNumber, Question question, Actor by);
}
