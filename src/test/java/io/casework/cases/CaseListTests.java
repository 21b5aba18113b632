package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class CaseListTests {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cases cases;

    @Autowired
    private EditCase editCase;

    @Autowired
    private Conversation conversation;

    @ParameterizedTest
    @EnumSource(CaseOrder.class)
    void pages_makeUpTheWholeList_inItsOrder(CaseOrder order) {
        String email = "pages-" + order.name().toLowerCase(Locale.ROOT) + "@example.test";
        for (int i = 0; i < 11; i++) {
            String number = tickets.opened("Page " + i, email);
            editCase.prioritised(number, (i * 7) % 4, null, Actor.SYSTEM);
        }
        CaseQuery query = CaseQuery.ofCustomer(customerOf(email));

        List<CaseFile> whole =
                cases.list(query, order, null, 200, Actors.lead()).items();

        assertThat(whole).hasSize(11);
        assertThat(inPages(query, order, 3)).isEqualTo(whole);
        assertThat(whole).isSortedAccordingTo((a, b) -> compare(order, a, b));
    }

    @Test
    void pages_holdNothingTwice_whileOthersOpenCases() throws Exception {
        for (int i = 0; i < 40; i++) {
            tickets.opened("Before", "steady@example.test");
        }
        CaseQuery query = CaseQuery.ofCustomer(customerOf("steady@example.test"));
        List<CaseFile> before =
                cases.list(query, CaseOrder.NEWEST, null, 200, Actors.lead()).items();
        ExecutorService others = Executors.newSingleThreadExecutor();
        Future<?> opening = others.submit(() -> {
            for (int i = 0; i < 60; i++) {
                tickets.opened("Meanwhile", "steady@example.test");
            }
        });

        List<CaseFile> paged = inPages(query, CaseOrder.NEWEST, 5);
        opening.get();
        others.shutdown();

        assertThat(paged).extracting(CaseFile::number).doesNotHaveDuplicates().containsAll(numbers(before));
    }

    @Test
    void agents_seeTheirTeamsCases_andTheServiceDeskWhatIsNew() {
        String fresh = tickets.opened("Fresh", "sight@example.test");
        String orders = tickets.triaged("Orders", "sight@example.test", "orders");
        String billing = tickets.triaged("Billing", "sight@example.test", "billing");
        CaseQuery query = CaseQuery.ofCustomer(customerOf("sight@example.test"));

        assertThat(visible(query, Actors.agent("orders"))).containsExactly(orders);
        assertThat(visible(query, Actors.agent("service-desk", "billing"))).containsExactly(billing, fresh);
        assertThat(visible(query, Actors.lead())).containsExactly(billing, orders, fresh);
        assertThat(visible(query, Actors.agent())).isEmpty();
        assertThat(cases.count(query, Actors.agent("orders"))).isEqualTo(1);
    }

    @Test
    void casesOfOtherTeams_doNotExistForAnAgent() {
        String billing = tickets.triaged("Billing", "hidden@example.test", "billing");

        assertThatThrownBy(() -> cases.read(billing, Actors.agent("orders")))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("Case " + billing + " does not exist.");
        assertThatThrownBy(() -> cases.read("C-999999", Actors.agent("orders")))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("Case C-999999 does not exist.");
    }

    @Test
    void readingNeedsPermission() {
        assertThatThrownBy(() -> cases.list(CaseQuery.ALL, CaseOrder.NEWEST, null, 1, Actors.gateway()))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> cases.read("C-1", Actors.gateway())).isInstanceOf(Problem.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "überweisung",
        "UBERWEIS",
        "wallet über",
        "zoe",
        "müller",
        "zoe.muller@find",
        "find.example",
        "'  (überweisung)  '"
    })
    void search_findsByBeginningsOfWords(String words) {
        String number = found("Überweisung ins Wallet hängt", "zoe.muller@find.example");

        assertThat(search(words)).contains(number);
    }

    @Test
    void search_findsByNumber() {
        String number = tickets.opened("Number", "number@example.test");

        assertThat(search(number)).containsExactly(number);
        assertThat(search(number.substring(2))).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%%%%", "_", "\\", "'; DROP TABLE case_files --", "*", "....", "wallet nowhere", "a; b"})
    void search_takesWildcardsAndSqlForWhatTheyAre(String words) {
        found("Überweisung ins Wallet hängt", "zoe.muller@find.example");

        assertThat(search(words)).isEmpty();
    }

    @Test
    void search_followsTheSubject() {
        String number = tickets.opened("Beforehand", "rename@example.test");

        editCase.edit(number, new CaseEdit("Afterwards", null, null, null), 1, Actors.lead());

        assertThat(search("beforehand")).doesNotContain(number);
        assertThat(search("afterw")).contains(number);
    }

    @Test
    void filters_narrowTogether() {
        String open = tickets.triaged("Filter", "filter@example.test", "orders");
        tickets.opened("Filter", "filter@example.test");
        conversation.add(open, NewMessage.inbound("More"), Actor.SYSTEM);
        String customer = customerOf("filter@example.test");

        CaseQuery query = new CaseQuery(
                Set.of(CaseType.TICKET),
                Set.of(CaseStatus.OPEN, CaseStatus.WAITING),
                "orders",
                "orders",
                customer,
                "filter",
                Instant.EPOCH,
                Instant.parse("2999-01-01T00:00:00Z"));

        assertThat(visible(query, Actors.lead())).containsExactly(open);
        assertThat(cases.count(query, Actors.lead())).isEqualTo(1);
    }

    @Test
    void cursorsOfAnotherOrder_areRefused() {
        tickets.opened("One", "cursor@example.test");
        tickets.opened("Two", "cursor@example.test");
        String cursor = cases.list(CaseQuery.ALL, CaseOrder.NEWEST, null, 1, Actors.lead())
                .next();

        assertThatThrownBy(() -> cases.list(CaseQuery.ALL, CaseOrder.OLDEST, cursor, 1, Actors.lead()))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> CaseOrder.ofSort("opened;drop table")).isInstanceOf(Problem.InvalidInput.class);
    }

    private String found(String subject, String email) {
        List<String> known = search("zoe");
        if (!known.isEmpty()) {
            return known.get(0);
        }
        return tickets.opened(Tickets.ticket(subject, email), "Zoë Müller");
    }

    private List<String> search(String words) {
        CaseQuery query = new CaseQuery(Set.of(), Set.of(), null, null, null, words, null, null);
        return visible(query, Actors.lead());
    }

    private List<String> visible(CaseQuery query, Actor actor) {
        return numbers(cases.list(query, CaseOrder.NEWEST, null, 200, actor).items());
    }

    private static List<String> numbers(List<CaseFile> files) {
        return files.stream().map(CaseFile::number).toList();
    }

    private List<CaseFile> inPages(CaseQuery query, CaseOrder order, int limit) {
        List<CaseFile> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseFile> page = cases.list(query, order, cursor, limit, Actors.lead());
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static int compare(CaseOrder order, CaseFile a, CaseFile b) {
        int ascending =
                switch (order) {
                    case NEWEST, OLDEST ->
                        a.milestones().openedAt().compareTo(b.milestones().openedAt());
                    case RECENTLY_UPDATED, LONGEST_UNTOUCHED ->
                        a.milestones().updatedAt().compareTo(b.milestones().updatedAt());
                    case HIGHEST_PRIORITY, LOWEST_PRIORITY -> Integer.compare(a.priority(), b.priority());
                };
        return order.isDescending() ? -ascending : ascending;
    }

    private String customerOf(String email) {
        return cases.find(search(email).get(0)).customer().id();
    }
}
