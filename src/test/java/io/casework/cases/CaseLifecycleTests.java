package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class CaseLifecycleTests {

    private static final Actor BY = Actor.SYSTEM;
    private static final Triage TRIAGE = new Triage(
            "orders",
            "cancel-order",
            Sentiment.NEGATIVE,
            Urgency.HIGH,
            null,
            80,
            "orders",
            new Deadlines(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-24T17:00:00Z")));

    /** How a new case gets into each status. */
    private static final Map<CaseStatus, List<CaseMove>> WAYS = Map.of(
            CaseStatus.NEW, List.of(),
            CaseStatus.OPEN, List.of(CaseMove.TRIAGED),
            CaseStatus.WAITING, List.of(CaseMove.TRIAGED, CaseMove.AWAITING_CUSTOMER),
            CaseStatus.RESOLVED, List.of(CaseMove.TRIAGED, CaseMove.RESOLVED),
            CaseStatus.CLOSED, List.of(CaseMove.TRIAGED, CaseMove.RESOLVED, CaseMove.CLOSED),
            CaseStatus.REJECTED, List.of(CaseMove.REJECTED),
            CaseStatus.WITHDRAWN, List.of(CaseMove.WITHDRAWN),
            CaseStatus.MERGED, List.of(CaseMove.MERGED));

    /** What the contract allows, written down apart from the code that enforces it. */
    private static final Map<CaseStatus, List<CaseMove>> ALLOWED = Map.of(
            CaseStatus.NEW,
            List.of(
                    CaseMove.TRIAGED,
                    CaseMove.ROUTED,
                    CaseMove.NURTURED,
                    CaseMove.CONCLUDED,
                    CaseMove.REJECTED,
                    CaseMove.WITHDRAWN,
                    CaseMove.MERGED),
            CaseStatus.OPEN,
            List.of(
                    CaseMove.AWAITING_CUSTOMER,
                    CaseMove.NURTURED,
                    CaseMove.CONCLUDED,
                    CaseMove.RESOLVED,
                    CaseMove.WITHDRAWN,
                    CaseMove.MERGED),
            CaseStatus.WAITING,
            List.of(
                    CaseMove.RESUMED,
                    CaseMove.ROUTED,
                    CaseMove.CONCLUDED,
                    CaseMove.RESOLVED,
                    CaseMove.WITHDRAWN,
                    CaseMove.MERGED),
            CaseStatus.RESOLVED,
            List.of(CaseMove.CLOSED, CaseMove.REOPENED, CaseMove.MERGED));

    @Autowired
    private OpenCase openCase;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Cases cases;

    @Autowired
    private ApplicationEvents events;

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(CaseMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void moves_onlyWhereTheContractAllows(CaseStatus from, CaseMove move) {
        String number = caseIn(from);
        int version = cases.find(number).version();

        if (ALLOWED.getOrDefault(from, List.of()).contains(move)) {
            make(number, move);
            assertThat(cases.find(number).status()).isEqualTo(move.to());
            assertThat(cases.find(number).version()).isEqualTo(version + (move == CaseMove.ROUTED ? 2 : 1));
        } else if (from == move.to() && move != CaseMove.MERGED) {
            make(number, move);
            assertThat(cases.find(number).version())
                    .as("an open lead goes to the team all the same")
                    .isEqualTo(version + (move == CaseMove.ROUTED ? 1 : 0));
        } else {
            assertThatThrownBy(() -> make(number, move))
                    .isInstanceOfSatisfying(CaseStateConflict.class, problem -> assertThat(problem.slug())
                            .endsWith(from.key()));
            assertThat(cases.find(number).status()).isEqualTo(from);
        }
    }

    @Test
    void triage_leavesItsMarkOnTheCase() {
        String number = caseIn(CaseStatus.OPEN);

        CaseFile file = cases.find(number);
        assertThat(file.team()).isEqualTo("orders");
        assertThat(file.priority()).isEqualTo(80);
        assertThat(file.labels())
                .isEqualTo(new Labels("orders", "cancel-order", Sentiment.NEGATIVE, Urgency.HIGH, "en"));
        assertThat(file.deadlines()).isEqualTo(TRIAGE.deadlines());
    }

    @Test
    void triage_refusesATeamAndACategoryThatDoNotExist() {
        String number = caseIn(CaseStatus.NEW);
        Deadlines none = new Deadlines(null, null);

        assertThatThrownBy(() ->
                        lifecycle.triaged(number, new Triage("orders", null, null, null, null, 1, "nobody", none), BY))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() ->
                        lifecycle.triaged(number, new Triage("weather", null, null, null, null, 1, "orders", none), BY))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(cases.find(number).status()).isEqualTo(CaseStatus.NEW);
    }

    @Test
    void reopening_isCounted_andForgetsThatTheCaseWasResolved() {
        String number = caseIn(CaseStatus.RESOLVED);

        lifecycle.reopened(number, BY);

        assertThat(cases.find(number).reopenCount()).isEqualTo(1);
        assertThat(cases.find(number).milestones().resolvedAt()).isNull();
    }

    @Test
    void resolving_isPublishedOnce_howeverOftenTheStepRuns() {
        String number = caseIn(CaseStatus.OPEN);

        lifecycle.resolved(number, "answered", BY);
        lifecycle.resolved(number, "answered", BY);

        assertThat(events.stream(CaseResolved.class)).containsExactly(new CaseResolved(number));
    }

    @Test
    void waiting_endsAsItBegins_whenTheCustomerWroteAfterTheAnswer() throws InterruptedException {
        String number = caseIn(CaseStatus.OPEN);
        conversation.add(number, NewMessage.outbound("Which order?", Actors.agent("orders")), BY);
        Thread.sleep(5);
        Message overtaking = conversation.add(number, NewMessage.inbound("Order 4711!"), BY);
        assertThat(events.stream(CustomerReplied.class)).isEmpty();

        lifecycle.awaitCustomer(number, BY);

        assertThat(events.stream(CustomerReplied.class)).containsExactly(new CustomerReplied(number, overtaking.id()));
    }

    @Test
    void waiting_lasts_whenTheAnswerCameLast() throws InterruptedException {
        String number = caseIn(CaseStatus.OPEN);
        Thread.sleep(5);
        conversation.add(number, NewMessage.outbound("Which order?", Actors.agent("orders")), BY);

        lifecycle.awaitCustomer(number, BY);

        assertThat(events.stream(CustomerReplied.class)).isEmpty();
    }

    @Test
    void unknownCases_areNotFound() {
        assertThatThrownBy(() -> lifecycle.closed("C-1", BY)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> lifecycle.awaitCustomer("C-1", BY)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void merging_needsAnotherActiveCase() {
        String number = caseIn(CaseStatus.OPEN);
        String closed = caseIn(CaseStatus.CLOSED);

        assertThatThrownBy(() -> lifecycle.merged(number, number, BY)).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> lifecycle.merged(number, closed, BY)).isInstanceOf(CaseStateConflict.class);
    }

    private String caseIn(CaseStatus status) {
        NewCase ticket = new NewCase(
                CaseType.TICKET,
                "Cancel my order",
                "I changed my mind.",
                NewCustomer.of("sam@example.test"),
                Channel.EMAIL,
                "en",
                null,
                List.of(),
                null);
        String number = openCase.open(ticket, BY).number();
        WAYS.getOrDefault(status, List.of()).forEach(move -> make(number, move));
        return number;
    }

    private void make(String number, CaseMove move) {
        switch (move) {
            case TRIAGED -> lifecycle.triaged(number, TRIAGE, BY);
            case AWAITING_CUSTOMER -> lifecycle.awaitCustomer(number, BY);
            case RESUMED -> lifecycle.resumed(number, BY);
            case ROUTED -> lifecycle.routed(number, TRIAGE.team(), BY);
            case NURTURED -> lifecycle.nurtured(number, BY);
            case CONCLUDED -> lifecycle.concluded(number, BY);
            case RESOLVED -> lifecycle.resolved(number, "answered", BY);
            case REOPENED -> lifecycle.reopened(number, BY);
            case CLOSED -> lifecycle.closed(number, BY);
            case REJECTED -> lifecycle.rejected(number, "spam", BY);
            case WITHDRAWN -> lifecycle.withdrawn(number, "no longer needed", BY);
            case MERGED -> lifecycle.merged(number, caseIn(CaseStatus.NEW), BY);
        }
    }
}
