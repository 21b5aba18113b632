package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class EscalationsTests {

    private static final Instant DUE = Instant.parse("2030-01-01T10:00:00Z");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    private String number = "";
    private String id = "";

    @BeforeEach
    void open() {
        number = tickets.triaged("Tent", "escalation@example.test", "orders");
        id = Ids.next();
    }

    @Test
    void runsOnce_aFurtherReasonIsNoted() {
        assertThat(begin(id, "agent-request").isRunning()).isTrue();
        assertThat(begin(id, "agent-request").isRunning()).isTrue();
        assertThat(begin(Ids.next(), "response-overdue").outcome()).isEqualTo(Escalation.Outcome.NOTED);

        assertThat(escalations.running(number)).map(Escalation::id).contains(id);
        assertThat(titles())
                .contains("Escalated: an agent asked for it", "A further reason for the escalation: response overdue");
    }

    @Test
    void letsTheAskedTeamReadTheCase() {
        Actor senior = Actors.agent("senior-support");
        assertThatThrownBy(() -> cases.read(number, senior)).isInstanceOf(Problem.NotFound.class);
        begin(id, "agent-request");

        ask(1);
        ask(1);
        ask(2);

        assertThat(cases.read(number, senior).number()).isEqualTo(number);
        assertThat(escalations.running(number)).map(Escalation::level).contains(2);
        assertThat(titles())
                .containsOnlyOnce("Escalation asks Senior support")
                .contains("Nobody answered in time: the escalation asks Senior support, at level 2");
    }

    @Test
    void endsOnce_withWhoeverWasFirst() {
        begin(id, "agent-request");

        escalations.settle(id, Escalation.Outcome.REFUSED, "Not now", Actors.lead());
        escalations.settle(id, Escalation.Outcome.CASE_ENDED, null, Actor.SYSTEM);
        ask(2);

        Escalation ended = escalations.newest(number).orElseThrow();
        assertThat(ended.outcome()).isEqualTo(Escalation.Outcome.REFUSED);
        assertThat(ended.endedBy()).isEqualTo("Carol Clark");
        assertThat(ended.level()).isEqualTo(1);
        assertThat(escalations.running(number)).isEmpty();
        assertThat(titles()).contains("Escalation refused").doesNotContain("The escalation ended with the case");
    }

    @Test
    void canBeFollowedByAnother() {
        begin(id, "agent-request");
        escalations.settle(id, Escalation.Outcome.GIVEN_BACK, null, Actors.lead());

        assertThat(begin(Ids.next(), "vip").isRunning()).isTrue();
    }

    private Escalation begin(String instance, String reason) {
        return escalations.begin(instance, number, reason, Actor.SYSTEM);
    }

    private void ask(int level) {
        escalations.ask(id, new Escalation.Stage(level, "senior-support", DUE, true), Actor.SYSTEM);
    }

    private List<String> titles() {
        return timeline.read(number, null, 200, Locale.ENGLISH).items().stream()
                .map(TimelineEntry::title)
                .toList();
    }
}
