package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class OpenCaseTests {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    @Autowired
    private OpenCase openCase;

    @Autowired
    private Cases cases;

    @Autowired
    private Conversation conversation;

    @Autowired
    private ApplicationEvents events;

    @Test
    void opens_withTheFirstMessageAndSaysSo() {
        CaseFile opened = openCase.open(Tickets.ticket("  My card is stuck  ", "Sam@Example.test"), Actors.gateway());

        assertThat(opened.number()).matches("C-\\d{6}");
        assertThat(opened.subject()).isEqualTo("My card is stuck");
        assertThat(cases.find(opened.number())).isEqualTo(opened);
        assertThat(conversation.newestInbound(opened.number())).contains("Please help me.");
        assertThat(events.stream(CaseOpened.class)).contains(new CaseOpened(opened.number(), CaseType.TICKET));
    }

    @Test
    void opens_onlyForThoseWhoMay() {
        Actor reader = new Actor("x", "X", Actor.Kind.PERSON, Set.of(), Set.of());

        assertThatThrownBy(() -> openCase.open(Tickets.ticket("s", "a@example.test"), reader))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void takes_whateverIsText() {
        String subject = "\ud83d\ude80".repeat(200);
        String body = "invoice\u202egpj.exe \ud83e\udd37 <script>alert(1)</script> ${1+1} \u00ad\u200d\n\ttab";

        CaseFile opened = openCase.open(written(subject, body, "fr-CA"), Actor.SYSTEM);

        assertThat(cases.find(opened.number()).subject()).isEqualTo(subject);
        assertThat(conversation.newestInbound(opened.number())).contains(body);
        assertThat(opened.labels().language()).isEqualTo("fr-CA");
    }

    @Test
    void takes_theLongestMessage() {
        String body = "ü".repeat(100_000);

        CaseFile opened = openCase.open(written("Long", body, null), Actor.SYSTEM);

        assertThat(conversation.newestInbound(opened.number())).contains(body);
    }

    static Stream<Arguments> hostileInput() {
        return Stream.of(
                Arguments.of("subject", written(null, "m", null)),
                Arguments.of("subject", written(" \t\u2003", "m", null)),
                Arguments.of("subject", written("s".repeat(401), "m", null)),
                Arguments.of("subject", written("a\u0000b", "m", null)),
                Arguments.of("subject", written("a\nb", "m", null)),
                Arguments.of("subject", written("\ud800", "m", null)),
                Arguments.of("subject", written("\u0301".repeat(10_000), "m", null)),
                Arguments.of("message", written("s", null, null)),
                Arguments.of("message", written("s", "", null)),
                Arguments.of("message", written("s", "m".repeat(100_001), null)),
                Arguments.of("message", written("s", "a\u0000b", null)),
                Arguments.of("message", written("s", "\udc00 alone", null)),
                Arguments.of("message", written("s", "bell\u0007", null)),
                Arguments.of("language", written("s", "m", "not a language")),
                Arguments.of("language", written("s", "m", "x".repeat(36))),
                Arguments.of("priority", prioritised(101)),
                Arguments.of("priority", prioritised(-1)),
                Arguments.of("customer", from(null)),
                Arguments.of("customer.email", from(NewCustomer.of(""))),
                Arguments.of("customer.email", from(NewCustomer.of("nobody"))),
                Arguments.of("customer.email", from(NewCustomer.of("a@b@c"))),
                Arguments.of("customer.email", from(NewCustomer.of("a\r\nBcc: all@example.test"))),
                Arguments.of("customer.name", from(new NewCustomer("a@example.test", "n".repeat(201), null))),
                Arguments.of("customer.phone", from(new NewCustomer("a@example.test", null, "\u0000"))),
                Arguments.of("attachments", withFiles(101)));
    }

    @ParameterizedTest
    @MethodSource("hostileInput")
    void refuses_hostileInputAndNamesTheField(String field, NewCase hostile) {
        long before = cases.count(CaseQuery.ALL, Actors.lead());

        assertThatThrownBy(() -> openCase.open(hostile, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Problem.InvalidInput.class,
                        problem -> assertThat(problem.extensions().toString()).contains("field=" + field + ","));
        assertThat(cases.count(CaseQuery.ALL, Actors.lead())).isEqualTo(before);
    }

    @Test
    void numbers_areUnique_howeverManyOpenAtOnce() throws Exception {
        List<String> numbers = atOnce(THREADS, thread -> IntStream.range(0, EACH)
                        .mapToObj(i -> openCase.open(
                                        Tickets.ticket("Flood", "flood" + thread + "@example.test"), Actor.SYSTEM)
                                .number())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(numbers).hasSize(THREADS * EACH).doesNotHaveDuplicates();
    }

    @Test
    void firstMessagesOfOneCustomerAtOnce_endInOneCustomer() throws Exception {
        List<String> spellings = List.of("Eve@Race.test", " eve@race.TEST", "EVE@race.test", "eve@RACE.test");

        List<String> customers = atOnce(
                spellings.size(), thread -> openCase.open(Tickets.ticket("Race", spellings.get(thread)), Actor.SYSTEM)
                        .customer()
                        .id());

        assertThat(customers).hasSize(4).containsOnly(customers.get(0));
    }

    private static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> work.apply(thread))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static NewCase written(@Nullable String subject, @Nullable String message, @Nullable String language) {
        NewCustomer customer = NewCustomer.of("sam@example.test");
        return new NewCase(CaseType.TICKET, subject, message, customer, Channel.API, language, null, List.of(), null);
    }

    private static NewCase prioritised(int priority) {
        NewCustomer customer = NewCustomer.of("sam@example.test");
        return new NewCase(CaseType.TICKET, "s", "m", customer, Channel.API, null, priority, List.of(), null);
    }

    private static NewCase from(@Nullable NewCustomer customer) {
        return new NewCase(CaseType.TICKET, "s", "m", customer, Channel.API, null, null, List.of(), null);
    }

    private static NewCase withFiles(int count) {
        List<NewAttachment> files = IntStream.range(0, count)
                .<NewAttachment>mapToObj(i -> new NewAttachment.Inline(i + ".txt", new byte[] {'a'}))
                .toList();
        NewCustomer customer = NewCustomer.of("sam@example.test");
        return new NewCase(CaseType.TICKET, "s", "m", customer, Channel.API, null, null, files, null);
    }
}
