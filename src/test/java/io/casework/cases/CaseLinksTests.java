package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class CaseLinksTests {

    private static final Actor ALICE = Actors.agent("orders");

    @Autowired
    private Tickets tickets;

    @Autowired
    private CaseLinks links;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private Conversation conversation;

    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void open() {
        first = tickets.triaged("First", "links@example.test", "orders");
        second = tickets.triaged("Second", "links@example.test", "orders");
        third = tickets.triaged("Third", "links@example.test", "orders");
    }

    @Test
    void showsFromEitherSide_whatTheOtherIs() {
        links.link(first, second, LinkKind.PARENT, ALICE);

        assertThat(links.list(first, ALICE))
                .extracting(CaseLink::number, CaseLink::kind, CaseLink::subject, CaseLink::removable)
                .containsExactly(tuple(second, LinkKind.PARENT, "Second", true));
        assertThat(links.list(second, ALICE))
                .extracting(CaseLink::number, CaseLink::kind)
                .containsExactly(tuple(first, LinkKind.CHILD));
    }

    @Test
    void everyKind_isTheInverseOfItsInverse() {
        assertThat(Arrays.stream(LinkKind.values()))
                .allSatisfy(kind -> assertThat(kind.inverse().inverse()).isEqualTo(kind));
    }

    @Test
    void linksOnce_asOneThing() {
        links.link(first, second, LinkKind.RELATED, ALICE);
        links.link(second, first, LinkKind.RELATED, ALICE);

        assertThat(links.list(first, ALICE)).hasSize(1);
        assertThatThrownBy(() -> links.link(first, second, LinkKind.DUPLICATE, ALICE))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void isTakenBack_fromEitherSide() {
        links.link(first, second, LinkKind.RELATED, ALICE);

        links.unlink(second, first, ALICE);
        links.unlink(second, first, ALICE);

        assertThat(links.list(first, ALICE)).isEmpty();
        assertThat(links.list(second, ALICE)).isEmpty();
    }

    @Test
    void refusesCircles_andItself() {
        links.link(first, second, LinkKind.PARENT, ALICE);
        links.link(second, third, LinkKind.PARENT, ALICE);

        assertThatThrownBy(() -> links.link(third, first, LinkKind.PARENT, ALICE))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> links.link(first, third, LinkKind.CHILD, ALICE))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> links.link(first, first, LinkKind.RELATED, ALICE))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> links.link(first, third, LinkKind.MERGED_INTO, ALICE))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void tellsOnlyTheNumber_ofACaseThatTheReaderMayNotRead() {
        String theirs = tickets.triaged("Secret", "links@example.test", "billing");
        links.link(first, theirs, LinkKind.RELATED, Actors.lead());

        assertThat(links.list(first, ALICE))
                .extracting(CaseLink::number, CaseLink::subject)
                .containsExactly(tuple(theirs, null));
        assertThatThrownBy(() -> links.link(second, theirs, LinkKind.RELATED, ALICE))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void tellsOfMergersAndFollowUps_withoutBeingTold() {
        lifecycle.merged(first, second, ALICE);
        lifecycle.withdrawn(third, "found it", ALICE);
        String next = conversation
                .add(third, NewMessage.inbound("Still there?"), ALICE)
                .caseNumber();

        assertThat(links.list(first, ALICE)).extracting(CaseLink::kind).containsExactly(LinkKind.MERGED_INTO);
        assertThat(links.list(second, ALICE)).extracting(CaseLink::kind).containsExactly(LinkKind.MERGED_FROM);
        assertThat(links.list(third, ALICE)).extracting(CaseLink::kind).containsExactly(LinkKind.FOLLOW_UP);
        assertThat(links.list(next, Actors.lead())).extracting(CaseLink::kind).containsExactly(LinkKind.FOLLOWS);
    }
}
