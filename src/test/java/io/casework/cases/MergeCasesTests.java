package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class MergeCasesTests {

    private static final Actor ALICE = Actors.agent("orders");
    private static final Actor SALES = Actors.agent("sales");
    private static final MergeCases.Customers SAME = MergeCases.Customers.THE_SAME;
    private static final MergeCases.Customers MAY_DIFFER = MergeCases.Customers.MAY_DIFFER;

    @Autowired
    private Tickets tickets;

    @Autowired
    private MergeCases mergeCases;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OpenCase openCase;

    @Autowired
    private Leads leads;

    @Autowired
    private ApplicationEvents events;

    @Test
    void bringsTheConversationAlong_inOrder() {
        String first = open("One");
        String second = open("Two");
        conversation.add(first, NewMessage.inbound("The tent leaks."), ALICE);
        conversation.add(second, NewMessage.inbound("The same tent, again."), ALICE);

        CaseFile target = mergeCases.merge(first, second, SAME, ALICE);

        assertThat(bodies(second))
                .containsExactly("Please help me.", "Please help me.", "The tent leaks.", "The same tent, again.");
        assertThat(target.messageCount()).isEqualTo(4);
        assertThat(cases.find(first).mergedInto()).isEqualTo(second);
        assertThat(timeline.read(second, null, 200, Locale.ENGLISH).items())
                .extracting(TimelineEntry::detail)
                .contains("The tent leaks.");
    }

    @Test
    void bringsWhatIsKnownOfALeadAlong_whereItIsMissing() {
        String first = lead(facts("Acme", 500L));
        String second = lead(facts(null, 900L));
        leads.learned(first, LeadEdit.ofConsent(true, true), "call", ALICE);

        mergeCases.merge(first, second, MAY_DIFFER, SALES);

        LeadFacts united = leads.find(second);
        assertThat(united.company()).isEqualTo("Acme");
        assertThat(united.budget()).isEqualTo(900L);
        assertThat(united.consentEmail()).isNotNull();
        assertThat(united.consentPhone()).isNotNull();
    }

    @Test
    void keepsAConsentWithdrawn_thatEitherLeadWithdrew() {
        String withdrawn = lead(facts("Acme", null));
        String given = lead(facts(null, null));
        leads.learned(withdrawn, LeadEdit.ofConsent(true, null), "call", ALICE);
        leads.withdrawn(withdrawn, ALICE);
        leads.learned(given, LeadEdit.ofConsent(true, null), "call", ALICE);

        mergeCases.merge(withdrawn, given, MAY_DIFFER, SALES);
        assertThat(leads.find(given).consentEmail()).isNull();
        assertThat(leads.find(given).consentWithdrawnAt()).isNotNull();

        String another = lead(facts(null, null));
        leads.learned(another, LeadEdit.ofConsent(true, null), "call", ALICE);
        mergeCases.merge(another, given, MAY_DIFFER, SALES);
        assertThat(leads.find(given).consentEmail()).isNull();
    }

    @Test
    void handsOnNoConsent_thatThePublicFormGave() {
        String form = lead(facts("Acme", null));
        String known = lead(facts(null, null));
        leads.learned(form, LeadEdit.ofConsent(true, true), "web-form", ALICE);

        mergeCases.merge(form, known, MAY_DIFFER, SALES);

        assertThat(leads.find(known).consentEmail()).isNull();
        assertThat(leads.find(known).consentPhone()).isNull();
        assertThat(leads.find(known).company()).isEqualTo("Acme");
    }

    private String lead(LeadEdit facts) {
        NewCustomer contact = new NewCustomer(Ids.next() + "@example.com", "Ada", null);
        String number = openCase.open(NewCase.lead("60 tents", "We need tents.", contact, Channel.API), Actor.SYSTEM)
                .number();
        leads.learned(number, facts, "test", ALICE);
        return number;
    }

    private static LeadEdit facts(@Nullable String company, @Nullable Long budget) {
        return new LeadEdit(
                null, company, null, null, null, null, null, null, budget, null, null, null, null, null, null);
    }

    @Test
    void bringsFilesAlong_toWhoeverMayReadTheTarget() {
        String first = open("One");
        String second = open("Two");
        var file = new NewAttachment.Inline("a.txt", "hello".getBytes(StandardCharsets.UTF_8));
        Message with =
                conversation.add(first, NewMessage.inbound("See the file").withAttachments(List.of(file)), ALICE);

        mergeCases.merge(first, second, SAME, ALICE);

        String id = with.attachments().get(0).id();
        assertThat(attachments.find(second, id).fileName()).isEqualTo("a.txt");
        assertThat(attachments.list(second)).hasSize(1);
    }

    @Test
    void givesLaterReplies_toTheTarget_howeverOftenItWentOn() {
        String first = open("One");
        String second = open("Two");
        String third = open("Three");
        mergeCases.merge(first, second, SAME, ALICE);
        mergeCases.merge(second, third, SAME, ALICE);

        Message reply = conversation.add(first, NewMessage.inbound("Any news?"), ALICE);

        assertThat(reply.caseNumber()).isEqualTo(third);
        assertThat(bodies(third)).hasSize(4).endsWith("Any news?");
    }

    @Test
    void wakesTheTarget_whenTheCustomerStillWaitsForAnAnswer() {
        String first = open("One");
        String second = open("Two");
        lifecycle.awaitCustomer(second, ALICE);

        mergeCases.merge(first, second, SAME, ALICE);

        assertThat(events.stream(CustomerReplied.class).map(CustomerReplied::number))
                .containsExactly(second);
        assertThat(events.stream(CaseWithdrawn.class).map(CaseWithdrawn::number))
                .containsExactly(first);
    }

    @Test
    void leavesTheTargetAlone_whenTheCustomerHasTheAnswer() throws InterruptedException {
        String first = open("One");
        String second = open("Two");
        lifecycle.awaitCustomer(second, ALICE);
        Thread.sleep(2);
        conversation.add(first, NewMessage.outbound("Here you are.", ALICE), ALICE);

        mergeCases.merge(first, second, SAME, ALICE);

        assertThat(events.stream(CustomerReplied.class)).isEmpty();
    }

    @Test
    void doesNothing_theSecondTime() {
        String first = open("One");
        String second = open("Two");
        mergeCases.merge(first, second, SAME, ALICE);
        lifecycle.withdrawn(second, "found it", ALICE);

        CaseFile target = mergeCases.merge(first, second, SAME, ALICE);

        assertThat(target.messageCount()).isEqualTo(2);
        assertThat(events.stream(CaseWithdrawn.class)).hasSize(2);
    }

    @Test
    void refusesCirclesAndSecondThoughts() {
        String first = open("One");
        String second = open("Two");
        String third = open("Three");
        mergeCases.merge(first, second, SAME, ALICE);

        assertThatThrownBy(() -> mergeCases.merge(second, first, SAME, ALICE)).isInstanceOf(CaseStateConflict.class);
        assertThatThrownBy(() -> mergeCases.merge(second, second, SAME, ALICE))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> mergeCases.merge(first, third, SAME, ALICE)).isInstanceOf(CaseStateConflict.class);
        assertThat(cases.find(first).mergedInto()).isEqualTo(second);
    }

    @Test
    void letsOneOfTwoWin_whenBothMergeIntoEachOther() {
        String first = open("One");
        String second = open("Two");

        List<Boolean> done = Stream.of(attempt(first, second), attempt(second, first))
                .map(CompletableFuture::join)
                .toList();

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(Stream.of(first, second).map(cases::find).filter(file -> file.mergedInto() != null))
                .hasSize(1);
    }

    @Test
    void asks_beforeItMergesAcrossCustomers() {
        String first = open("One");
        String foreign = tickets.triaged("Two", "somebody-else@example.test", "orders");

        assertThatThrownBy(() -> mergeCases.merge(first, foreign, SAME, ALICE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("other-customer"));
        mergeCases.merge(first, foreign, MergeCases.Customers.MAY_DIFFER, ALICE);

        assertThat(cases.find(first).status()).isEqualTo(CaseStatus.MERGED);
    }

    @Test
    void needsTheRightToReadBoth_andToWrite() {
        String mine = open("One");
        String theirs = tickets.triaged("Two", "merge@example.test", "billing");

        assertThatThrownBy(() -> mergeCases.merge(mine, theirs, SAME, ALICE)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> mergeCases.merge(theirs, mine, SAME, ALICE)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> mergeCases.merge(mine, theirs, SAME, Actors.gateway()))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void refusesToMakeATicketALead() {
        String ticket = open("One");
        NewCase lead = NewCase.lead(
                "Tents for a school",
                "Forty of them",
                new NewCustomer("merge@example.test", null, null),
                Channel.EMAIL);
        String number = openCase.open(lead, Actor.SYSTEM).number();

        assertThatThrownBy(() -> mergeCases.merge(ticket, number, SAME, Actors.lead()))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    private CompletableFuture<Boolean> attempt(String number, String into) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                mergeCases.merge(number, into, SAME, ALICE);
                return true;
            } catch (CaseStateConflict e) {
                return false;
            }
        });
    }

    private String open(String subject) {
        return tickets.triaged(subject, "merge@example.test", "orders");
    }

    private List<String> bodies(String number) {
        return conversation.list(number, null, 50).items().stream()
                .map(Message::body)
                .toList();
    }
}
