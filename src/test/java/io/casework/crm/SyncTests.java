package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.LeadEdit;
import io.casework.cases.Leads;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SyncTests {

    @Autowired
    SyncLab lab;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Leads leads;

    @Autowired
    ObjectProvider<SyncDesk> desks;

    private SyncDesk desk;

    @BeforeEach
    void connect() {
        desk = desks.getObject();
    }

    @AfterEach
    void disconnect() {
        desk.close();
    }

    @Test
    void aBacklog_goesInOneCall_andTheAttributesComeFirst() {
        for (int i = 0; i < 30; i++) {
            desk.pushes.wish(desk.ticket("Ticket " + i));
            desk.pushes.wish(salesLeads.opened().number());
        }

        desk.work();

        assertThat(desk.salesforce.org().all("Case")).hasSize(30);
        assertThat(desk.salesforce.org().all("Lead")).hasSize(30);
        assertThat(desk.writes()).hasSize(2);
        assertThat(desk.pushes.backlog().waiting()).isZero();
        assertThat(desk.count("crm_links")).isEqualTo(60);
    }

    @Test
    void aBadRecord_parksItselfAlone() {
        desk.salesforce.org().duplicateRule("Lead", "Email");
        var bad = salesLeads.opened();
        desk.salesforce
                .org()
                .add("Lead", Map.of("LastName", "M", "Email", bad.customer().email()));
        String good = salesLeads.opened().number();
        desk.pushes.wish(bad.number());
        desk.pushes.wish(good);

        desk.work();

        assertThat(desk.salesforce.org().only("Lead", good)).isNotNull();
        assertThat(desk.pushes.backlog().waiting()).isZero();
        assertThat(desk.pushes.backlog().refused()).singleElement().satisfies(push -> {
            assertThat(push.caseNumber()).isEqualTo(bad.number());
            assertThat(push.lastDetail()).startsWith("crm-duplicate: ");
        });
    }

    @Test
    void aLeadThatWasConvertedThere_isLeftAlone() {
        String number = salesLeads.opened().number();
        desk.pushes.wish(number);
        desk.work();
        desk.salesforce.org().only("Lead", number).put("IsConverted", true);
        var known = new LeadEdit(
                null,
                null,
                "https://fernhill.example",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        leads.learned(number, known, "test", Actor.SYSTEM);
        desk.pushes.wish(number);
        int before = desk.writes().size();

        desk.work();

        assertThat(desk.writes()).hasSize(before + 1);
        assertThat(desk.pushes.backlog().waiting()).isZero();
        assertThat(desk.pushes.backlog().refusedCount()).isZero();
    }

    @Test
    void aLockedRow_isTriedAgain_andHoldsUpNobody() {
        String first = desk.ticket("One");
        String second = desk.ticket("Two");
        desk.pushes.wish(first);
        desk.pushes.wish(second);
        boolean[] once = {true};
        desk.salesforce.org().lockRows(() -> {
            boolean now = once[0];
            once[0] = false;
            return now;
        });
        desk.work();
        assertThat(desk.salesforce.org().all("Case")).hasSize(1);
        assertThat(lab.syncs(desk.clock).of(desk.connection.id()).heldUntil()).isNull();

        desk.clock.putForward(Duration.ofSeconds(6));
        desk.work();

        assertThat(desk.salesforce.org().all("Case")).hasSize(2);
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void anAnswerThatIsLost_makesNoTwin_andNoConflict() {
        String number = desk.pushed("Before");
        desk.rename(number, "After");
        desk.salesforce.nextAnswer(FakeSalesforce.error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred"));
        loseAllAnswersToWrites();
        desk.work();
        assertThat(desk.there(number, "Subject")).isEqualTo("After");
        assertThat(desk.pushes.backlog().waiting()).isEqualTo(1);
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {});
        desk.rename(number, "Later");
        desk.orgs.timeHasPassed(desk.connection);
        desk.clock.putForward(Duration.ofMinutes(10));

        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Later");
        assertThat(desk.conflicts.count()).isZero();
    }

    @Test
    void whatSomebodyChanges_afterAFirstWriteOfWhichNobodyHeard_isNotOverwritten() {
        String number = desk.ticket("First");
        desk.pushes.wish(number);
        loseAllAnswersToWrites();
        desk.work();
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {});
        desk.renamedThere(number, "Their words");
        desk.rename(number, "Ours");
        desk.orgs.timeHasPassed(desk.connection);
        desk.clock.putForward(Duration.ofMinutes(10));

        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Their words");
        assertThat(desk.conflict().ours()).isEqualTo("Ours");
    }

    @Test
    void whatIsTheSame_isNotWritten() {
        String number = desk.pushed("Same");
        int before = desk.writes().size();
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.writes()).hasSize(before);
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void aRecordThatWasDeletedThere_isWrittenAnew() {
        String number = desk.pushed("Hello");
        desk.salesforce.org().delete(desk.there(number, "Id"));
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Hello");
    }

    @Test
    void aWholeCallThatFailsForOneRecord_isMadeWithoutIt() {
        String odd = desk.ticket("Odd one");
        String good = desk.ticket("Good one");
        desk.pushes.wish(odd);
        desk.pushes.wish(good);
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public @Nullable MockResponse instead(RecordedRequest request) {
                return SyncDesk.isWrite(request) && FakeSalesforce.body(request).contains("Odd one")
                        ? FakeSalesforce.error(400, "JSON_PARSER_ERROR", "Unexpected character")
                        : null;
            }
        });

        desk.work();

        assertThat(desk.salesforce.org().only("Case", good)).isNotNull();
        assertThat(desk.pushes.backlog().refused()).singleElement().satisfies(push -> assertThat(push.caseNumber())
                .isEqualTo(odd));
    }

    @Test
    void aRecordThatBreaksWholeCalls_standsAloneInTheEnd() {
        for (int i = 0; i < 12; i++) {
            desk.pushes.wish(desk.ticket(i == 5 ? "Odd one" : "Good one"));
        }
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public @Nullable MockResponse instead(RecordedRequest request) {
                return SyncDesk.isWrite(request) && FakeSalesforce.body(request).contains("Odd one")
                        ? FakeSalesforce.error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred")
                        : null;
            }
        });

        for (int i = 0; i < 8; i++) {
            desk.work();
            desk.orgs.timeHasPassed(desk.connection);
            desk.clock.putForward(Duration.ofMinutes(20));
        }

        assertThat(desk.salesforce.org().all("Case")).hasSize(11);
        assertThat(desk.pushes.backlog().waiting()).isEqualTo(1);
        assertThat(desk.pushes.backlog().refusedCount()).isZero();
    }

    @Test
    void whenTheOrgSaysThatFewCallsAreLeft_theUsualWaits() {
        desk.salesforce.quota(14_400, 15_000);
        String usual = desk.pushed("Before");
        assertThat(desk.systems.target().orElseThrow().scarce()).isTrue();

        desk.rename(usual, "After");
        String over = desk.ticket("Over");
        lifecycle.withdrawn(over, "spam", Actor.SYSTEM);
        desk.pushes.wish(over);
        desk.work();

        assertThat(desk.there(over, "Status")).isEqualTo("Closed");
        assertThat(desk.there(usual, "Subject")).isEqualTo("Before");
    }

    @Test
    void onAConnectionThatIsRemoved_nothingIsRemembered() {
        String number = desk.disputed();
        assertThat(number).isNotEmpty();
        assertThat(desk.conflicts.count()).isEqualTo(1);
        desk.orgs.removed(desk.connection);

        assertThat(desk.conflicts.count()).isZero();
        assertThat(desk.count("crm_links")).isZero();
    }

    private void loseAllAnswersToWrites() {
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public MockResponse after(MockResponse answer) {
                var all = desk.salesforce.requests();
                return SyncDesk.isWrite(all.get(all.size() - 1)) ? FakeSalesforce.lost(answer) : answer;
            }
        });
    }
}
