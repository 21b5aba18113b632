package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class DraftsTests {

    private static final Actor ALICE = Actors.agent("orders");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Conversation conversation;

    @Test
    void keeps_onePerCaseAndAgent() {
        String number = tickets.triaged("Draft", "sam@example.test", "orders");

        drafts.save(number, new NewDraft("Hello", null), null, ALICE);
        Draft second = drafts.save(number, new NewDraft("Hello Sam", "suggestion-1"), null, ALICE);

        assertThat(second.body()).isEqualTo("Hello Sam");
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.outdated()).isFalse();
        assertThat(drafts.find(number, ALICE)).contains(second);
        assertThat(drafts.find(number, Actors.lead())).isEmpty();
    }

    @Test
    void refuses_toOverwriteWhatAnotherWindowSaved() {
        String number = tickets.triaged("Draft", "sam@example.test", "orders");
        drafts.save(number, new NewDraft("One", null), null, ALICE);
        drafts.save(number, new NewDraft("Two", null), 1, ALICE);

        assertThatThrownBy(() -> drafts.save(number, new NewDraft("Three", null), 1, ALICE))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> drafts.save(number, new NewDraft("New", null), 1, Actors.lead()))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThat(drafts.find(number, ALICE)).map(Draft::body).contains("Two");
    }

    @Test
    void isOutdated_whenTheCustomerWritesAgain_howeverLongItIsWrittenOn() {
        String number = tickets.triaged("Draft", "sam@example.test", "orders");
        drafts.save(number, new NewDraft("Hello", null), null, ALICE);

        Message again = conversation.add(number, NewMessage.inbound("Wait, forget that"), ALICE);
        conversation.add(number, NewMessage.inbound("Really"), ALICE);
        drafts.save(number, new NewDraft("Hello Sam", null), null, ALICE);

        assertThat(drafts.find(number, ALICE)).map(Draft::outdatedSince).contains(again.createdAt());
    }

    @Test
    void isGone_onceDiscarded() {
        String number = tickets.triaged("Draft", "sam@example.test", "orders");
        drafts.save(number, new NewDraft("Hello", null), null, ALICE);

        drafts.discard(number, ALICE);

        assertThat(drafts.find(number, ALICE)).isEmpty();
    }

    @Test
    void isGone_onceTheAgentHasAnswered() {
        String number = tickets.triaged("Draft", "sam@example.test", "orders");
        drafts.save(number, new NewDraft("Hello", null), null, ALICE);
        drafts.save(number, new NewDraft("Hi", null), null, Actors.lead());

        conversation.add(number, NewMessage.outbound("Hello Sam", ALICE), ALICE);

        assertThat(drafts.find(number, ALICE)).isEmpty();
        assertThat(drafts.find(number, Actors.lead())).isPresent();
    }
}
