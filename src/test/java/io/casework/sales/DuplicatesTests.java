package io.casework.sales;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.identity.Actor;
import io.casework.sales.DuplicateCheck.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class DuplicatesTests {

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Duplicates duplicates;

    @Autowired
    UniteLeads uniteLeads;

    @Autowired
    CloseLead closeLead;

    @Autowired
    Cases cases;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Leads leads;

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcTemplate database;

    @Test
    void findsNothing_forANewLead() {
        assertThat(duplicates.check(salesLeads.opened().number()).verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void findsTheSameLead_byItsMailbox() {
        String word = SalesLeads.unique();
        CaseFile known = checked(salesLeads.opened(word + "@gmail.com", null, null));

        DuplicateCheck check = duplicates.check(
                salesLeads.opened(word + "+demo@gmail.com", null, null).number());

        assertThat(check.verdict()).isEqualTo(Verdict.SAME);
        assertThat(check.candidates()).extracting(Candidate::number).containsExactly(known.number());
    }

    @Test
    void isUnsure_whenCompanyAndDomainAreTheSame() {
        String word = SalesLeads.unique();
        checked(salesLeads.opened("ada@" + word + ".example", null, word + " GmbH"));

        assertThat(duplicates
                        .check(salesLeads
                                .opened("info@" + word + ".example", null, word)
                                .number())
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void forgetsALead_thatHasEnded() {
        String email = SalesLeads.unique() + "@gmail.com";
        CaseFile known = checked(salesLeads.opened(email, null, null));
        closeLead.close(known.number(), LeadOutcome.LOST, "competitor");

        assertThat(duplicates
                        .check(salesLeads.opened(email, null, null).number())
                        .verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void passesOverALead_thatWasWithdrawn() {
        String email = SalesLeads.unique() + "@gmail.com";
        CaseFile known = checked(salesLeads.opened(email, null, null));
        lifecycle.withdrawn(known.number(), "a mistake", Actor.SYSTEM);

        assertThat(duplicates
                        .check(salesLeads.opened(email, null, null).number())
                        .verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void keepsNoKeysOfALead_thatHasEnded() {
        CaseFile known = checked(salesLeads.opened(SalesLeads.unique() + "@gmail.com", null, null));
        assertThat(keysOf(known)).isPositive();

        lifecycle.withdrawn(known.number(), "a mistake", Actor.SYSTEM);

        assertThat(keysOf(known)).isZero();
    }

    private long keysOf(CaseFile lead) {
        return requireNonNull(database.queryForObject(
                "SELECT COUNT(*) FROM lead_keys WHERE case_number = ?", Long.class, lead.number()));
    }

    @Test
    void hasALockRow_forWhateverAKeyHashesTo() {
        assertThat(database.queryForList(
                        "SELECT name FROM cluster_locks WHERE name LIKE 'sales-duplicates-%'", String.class))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Duplicates.LOCKS)
                        .mapToObj(index -> Duplicates.LOCK + index)
                        .toList());
    }

    @Test
    void ofManyAtOnce_oneIsNew() throws Exception {
        String word = SalesLeads.unique();
        List<Callable<DuplicateCheck>> checks = new ArrayList<>();
        for (int tag = 0; tag < 8; tag++) {
            String number = salesLeads
                    .opened(word + "+" + tag + "@gmail.com", null, null)
                    .number();
            checks.add(() -> duplicates.check(number));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Verdict> verdicts = new ArrayList<>();
            for (var check : threads.invokeAll(checks)) {
                verdicts.add(check.get().verdict());
            }
            assertThat(verdicts).filteredOn(Verdict.NEW::equals).hasSize(1);
            assertThat(verdicts).filteredOn(Verdict.SAME::equals).hasSize(7);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void uniting_completesWhatIsKnown_andOverwritesNothing() {
        CaseFile known = checked(salesLeads.opened("ada@" + SalesLeads.unique() + ".example", null, "Acme"));
        CaseFile again = salesLeads.opened("info@" + SalesLeads.unique() + ".example", null, "Acme Inc.");
        leads.learned(again.number(), LeadEdit.ofBant(5_000L, "EUR", true, null, null), "call", Actor.SYSTEM);

        assertThat(uniteLeads.unite(again.number(), known.number())).isTrue();

        var united = leads.find(known.number());
        assertThat(united.company()).isEqualTo("Acme");
        assertThat(united.budget()).isEqualTo(5_000);
        assertThat(united.authority()).isTrue();
        assertThat(cases.find(again.number()).status()).isEqualTo(CaseStatus.MERGED);
        assertThat(cases.find(again.number()).mergedInto()).isEqualTo(known.number());
        assertThat(leads.find(again.number()).outcome()).isEqualTo(LeadOutcome.DUPLICATE);
        assertThat(conversation.list(known.number(), null, 10).items()).hasSize(2);
    }

    @Test
    void unitingTwice_changesNothingMore() {
        CaseFile known = checked(salesLeads.opened());
        CaseFile again = salesLeads.opened();

        uniteLeads.unite(again.number(), known.number());
        uniteLeads.unite(again.number(), known.number());

        assertThat(conversation.list(known.number(), null, 10).items()).hasSize(2);
    }

    @Test
    void refusesToUnite_withALeadThatHasEnded() {
        CaseFile known = checked(salesLeads.opened());
        CaseFile again = salesLeads.opened();
        closeLead.close(known.number(), LeadOutcome.LOST, null);

        assertThat(uniteLeads.unite(again.number(), known.number())).isFalse();
        assertThat(cases.find(again.number()).status()).isEqualTo(CaseStatus.NEW);
    }

    private CaseFile checked(CaseFile lead) {
        duplicates.check(lead.number());
        return lead;
    }
}
