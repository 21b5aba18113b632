package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.assistant.VerdictGiven.Relabelling;
import io.casework.assistant.trust.TrustLadder;
import io.casework.assistant.trust.TrustLevel;
import io.casework.assistant.trust.TrustStep;
import io.casework.cases.Actors;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class UndoTests {

    private static final String INTENT = "damaged-item";
    private static final Relabelling REALLY = new Relabelling("refund-request");
    private static final Actor LEAD = new Actor(
            "carol",
            "Carol Clark",
            Actor.Kind.PERSON,
            Set.of(),
            Set.of(Permission.TASKS_WORK, Permission.CASES_READ_ALL, Permission.CASES_WRITE));

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestedTickets tickets;

    @Autowired
    TrustLadder ladder;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("UPDATE suggestions SET audited_at = NULL").update();
        database.sql("DELETE FROM assistant_trust").update();
        database.sql("DELETE FROM assistant_trust_changes").update();
    }

    @Test
    void correctsTheCase_once_andIsAVerdict() {
        trustedWith(TrustLevel.ACT_WITH_UNDO);
        String number = tickets.sortedAlone(INTENT);
        Suggestion shown = only(number);
        assertThat(shown.undoable()).isTrue();
        assertThat(shown.appliedAt()).isNotNull();

        Suggestion undone = suggestions.undo(number, shown.id(), REALLY, LEAD);

        assertThat(undone.undoable()).isFalse();
        assertThat(undone.verdict())
                .extracting(Suggestion.Verdict::verdict)
                .isEqualTo(Suggestion.Verdict.Outcome.EDITED);
        assertThat(cases.find(number).labels().intent()).isEqualTo("refund-request");
        assertThatThrownBy(() -> suggestions.undo(number, shown.id(), REALLY, LEAD))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void isNotOffered_whereTheFlowActsWithoutIt_orAPersonDecided() {
        trustedWith(TrustLevel.ACT);
        String alone = tickets.sortedAlone(INTENT);
        trustedWith(TrustLevel.SUGGEST);
        String reviewed = tickets.confirmed(INTENT, 0.9);

        for (String number : new String[] {alone, reviewed}) {
            Suggestion shown = only(number);
            assertThat(shown.undoable()).isFalse();
            assertThatThrownBy(() -> suggestions.undo(number, shown.id(), REALLY, LEAD))
                    .isInstanceOf(Problem.Conflict.class);
        }
    }

    @Test
    void changesNothing_whenTheIntentIsNoneOfOurs_orTheCaseIsForeign() {
        trustedWith(TrustLevel.ACT_WITH_UNDO);
        String number = tickets.sortedAlone(INTENT);
        String id = only(number).id();

        assertThatThrownBy(() -> suggestions.undo(number, id, new Relabelling("time-travel"), LEAD))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> suggestions.undo(number, id, REALLY, Actors.agent("sales")))
                .isInstanceOf(Problem.NotFound.class);
        assertThat(only(number).undoable()).isTrue();
    }

    @Test
    void whatIsOnlyWatched_isNotShown() {
        trustedWith(TrustLevel.WATCH);
        String number = tickets.sortedAlone(INTENT);

        assertThat(suggestions.list(number, LEAD).items()).isEmpty();
    }

    private void trustedWith(TrustLevel level) {
        ladder.choose(TrustStep.CLASSIFY, INTENT, level, true, "For this test", LEAD);
    }

    private Suggestion only(String number) {
        return suggestions.list(number, LEAD).items().get(0);
    }
}
