package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team that was asked for help reads the case, and changes nothing about it. */
@CasesTest
class GuestsTests {

    private static final Actor GUEST = Actors.agent("billing");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Guests guests;

    @Autowired
    private Cases cases;

    @Autowired
    private MergeCases mergeCases;

    @Autowired
    private SplitCase splitCase;

    @Autowired
    private CaseLinks links;

    @Autowired
    private Conversation conversation;

    private String theirs = "";
    private String own = "";

    @BeforeEach
    void invite() {
        theirs = tickets.triaged("The other team's", "guest@example.test", "orders");
        own = tickets.triaged("The guest's own", "guest@example.test", "billing");
        guests.invite(theirs, "billing");
    }

    @Test
    void mayRead_andMayNotChange() {
        assertThat(cases.read(theirs, GUEST).number()).isEqualTo(theirs);

        assertThatThrownBy(() -> cases.readToChange(theirs, GUEST)).isInstanceOf(Problem.Forbidden.class);
        assertThat(cases.readToChange(own, GUEST).number()).isEqualTo(own);
    }

    @Test
    void leavesTheCaseToItsTeam_andToWhoeverSeesAll() {
        assertThat(cases.readToChange(theirs, Actors.agent("orders")).number()).isEqualTo(theirs);
        assertThat(cases.readToChange(theirs, Actors.lead()).number()).isEqualTo(theirs);
        assertThatThrownBy(() -> cases.readToChange(theirs, Actors.agent("technical")))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> cases.readToChange(theirs, Actors.gateway())).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void mayNotCombineIt() {
        String message = conversation.list(theirs, null, 1).items().get(0).id();

        assertThatThrownBy(() -> mergeCases.merge(theirs, own, MergeCases.Customers.THE_SAME, GUEST))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> mergeCases.merge(own, theirs, MergeCases.Customers.THE_SAME, GUEST))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> splitCase.split(theirs, List.of(message), null, GUEST))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> links.link(theirs, own, LinkKind.RELATED, GUEST))
                .isInstanceOf(Problem.Forbidden.class);
        links.link(own, theirs, LinkKind.RELATED, GUEST);
        assertThatThrownBy(() -> links.unlink(theirs, own, GUEST)).isInstanceOf(Problem.Forbidden.class);
    }
}
