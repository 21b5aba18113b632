package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class EditCaseTests {

    private static final Actor AGENT = Actors.agent("orders");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cases cases;

    @Autowired
    private EditCase editCase;

    @Autowired
    private ApplicationEvents events;

    @Test
    void edit_changesWhatItNamesAndNothingElse() {
        String number = tickets.triaged("Before", "sam@example.test", "orders");
        CaseFile before = cases.find(number);

        CaseFile after = editCase.edit(number, new CaseEdit(null, null, "track-order", 70), before.version(), AGENT);

        assertThat(after.subject()).isEqualTo("Before");
        assertThat(after.labels().category()).isEqualTo("delivery");
        assertThat(after.labels().intent()).isEqualTo("track-order");
        assertThat(after.priority()).isEqualTo(70);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(events.stream(CaseRelabelled.class))
                .containsExactly(new CaseRelabelled(number, "track-order", "alice"));
    }

    @Test
    void edit_ofAnOldVersion_changesNothing() {
        String number = tickets.opened("Before", "sam@example.test");
        editCase.edit(number, new CaseEdit("First", null, null, null), 1, AGENT);

        assertThatThrownBy(() -> editCase.edit(number, new CaseEdit("Second", null, null, null), 1, AGENT))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThat(cases.find(number).subject()).isEqualTo("First");
    }

    @Test
    void ofEditsAtOnce_oneWins() throws Exception {
        String number = tickets.opened("Before", "sam@example.test");
        var pool = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> edits = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> edited(number, "Subject " + i))
                .toList();

        int won = 0;
        for (Future<Boolean> edit : pool.invokeAll(edits)) {
            won += edit.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(cases.find(number).version()).isEqualTo(2);
    }

    @Test
    void edit_refusesWhatIsNoSubjectLabelOrPriority() {
        String number = tickets.opened("Before", "sam@example.test");

        for (CaseEdit edit : List.of(
                new CaseEdit(" ", null, null, null),
                new CaseEdit("a\u0000", null, null, null),
                new CaseEdit("s".repeat(401), null, null, null),
                new CaseEdit(null, "weather", null, null),
                new CaseEdit(null, null, "rain", null),
                new CaseEdit(null, "orders", "card-order", null),
                new CaseEdit(null, null, null, 101))) {
            assertThatThrownBy(() -> editCase.edit(number, edit, 1, AGENT)).isInstanceOf(Problem.InvalidInput.class);
        }
        assertThat(cases.find(number).version()).isEqualTo(1);
    }

    @Test
    void endedCases_areNotPrioritisedOrHandedOver() {
        String number = tickets.closed();

        assertThatThrownBy(() -> editCase.prioritised(number, 90, null, AGENT)).isInstanceOf(CaseStateConflict.class);
        assertThatThrownBy(() -> editCase.handedOver(number, "billing", null, AGENT))
                .isInstanceOf(CaseStateConflict.class);
    }

    @Test
    void handOver_changesWhoSeesTheCase() {
        String number = tickets.triaged("Move", "sam@example.test", "orders");

        editCase.handedOver(number, "billing", "They know", AGENT);

        assertThat(cases.read(number, Actors.agent("billing")).team()).isEqualTo("billing");
        assertThatThrownBy(() -> cases.read(number, AGENT)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> editCase.handedOver(number, "nobody", null, AGENT))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void unknownCases_areNotFound() {
        assertThatThrownBy(() -> editCase.edit("C-1", new CaseEdit("s", null, null, null), 1, AGENT))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> editCase.prioritised("C-1", 1, null, AGENT)).isInstanceOf(Problem.NotFound.class);
    }

    private boolean edited(String number, String subject) {
        try {
            editCase.edit(number, new CaseEdit(subject, null, null, null), 1, AGENT);
            return true;
        } catch (Problem.StaleVersion e) {
            return false;
        }
    }
}
