package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.casework.ApplicationTest;
import io.casework.cases.CaseEdit;
import io.casework.cases.Timeline;
import io.casework.cases.TimelineEntry;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ReconciliationTests {

    @Autowired
    SyncLab lab;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

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
    void whatTheyChanged_andWeDidNot_isTaken() {
        String number = desk.pushed("Before");
        desk.renamedThere(number, "Their words");
        desk.salesforce.org().edit("Case", number, "Priority", "Low");
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.cases.find(number).subject()).isEqualTo("Their words");
        assertThat(desk.cases.find(number).priority()).isLessThan(25);
        assertThat(desk.there(number, "Subject")).isEqualTo("Their words");
        assertThat(told(number)).contains("Case.Priority: changed in the CRM, and left as it is there");
        desk.pushes.wish(number);
        desk.work();
        assertThat(desk.cases.find(number).subject()).isEqualTo("Their words");
    }

    @Test
    void aRecordThatStandsThereUnknown_isNotOverwrittenUnseen_andItsEmptyFieldsAreFilled() {
        String number = desk.ticket("Our words");
        desk.salesforce.add(
                "Case",
                Map.of(
                        "Casework_Id__c",
                        number,
                        "Subject",
                        "Their words",
                        "SuppliedName",
                        "Ada of Fernhill",
                        "SystemModstamp",
                        "2026-05-01T07:25:37.000+0000"));
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.conflict().ours()).isEqualTo("Our words");
        assertThat(desk.conflict().theirs()).isEqualTo("Their words");
        assertThat(desk.there(number, "Subject")).isEqualTo("Their words");
        assertThat(desk.there(number, "SuppliedName")).isEqualTo("Ada of Fernhill");
        assertThat(desk.there(number, "SuppliedEmail")).startsWith("ada-");
        desk.conflicts.decide(desk.conflict().id(), Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM);
        desk.work();
        assertThat(desk.there(number, "Subject")).isEqualTo("Our words");
    }

    @Test
    void whatBothChanged_waitsForAPerson_andTheOtherFieldsGo() {
        String number = desk.disputed();

        CrmConflict conflict = desk.conflict();
        assertThat(conflict.ours()).isEqualTo("Our words");
        assertThat(conflict.theirs()).isEqualTo("Their words");
        assertThat(desk.there(number, "Subject")).isEqualTo("Their words");
        assertThat(desk.there(number, "Priority")).isEqualTo("Low");
        assertThat(told(number)).contains("Case.Subject: changed here and in the CRM; somebody has to decide");
        desk.rename(number, "Our other words");
        desk.work();
        assertThat(desk.conflict().ours()).isEqualTo("Our other words");
        assertThat(desk.conflict().id()).isEqualTo(conflict.id());
    }

    @Test
    void aDecisionForOurs_isWritten_once() {
        String number = desk.disputed();
        String id = desk.conflict().id();

        desk.conflicts.decide(id, Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM);
        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Our words");
        assertThat(desk.conflicts.count()).isZero();
        assertThatThrownBy(
                        () -> desk.conflicts.decide(id, Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(sql.queryForList("SELECT ours FROM crm_conflicts WHERE id = ?", String.class, id))
                .containsOnlyNulls();
    }

    @Test
    void aDecisionForOurs_doesNotOverwriteWhatTheyChangedSince() {
        String number = desk.disputed();
        desk.conflicts.decide(desk.conflict().id(), Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM);
        desk.renamedThere(number, "Their third words");

        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Their third words");
        assertThat(desk.conflict().theirs()).isEqualTo("Their third words");
    }

    @Test
    void aDecision_whileTheCaseIsOnItsWay_stands() {
        String number = desk.disputed();
        String id = desk.conflict().id();
        var decided = new AtomicBoolean();
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public @Nullable MockResponse instead(RecordedRequest request) {
                if (isOfCases(request) && decided.compareAndSet(false, true)) {
                    desk.conflicts.decide(id, Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM);
                }
                return null;
            }
        });
        desk.edit(number, new CaseEdit(null, null, null, 90));

        desk.work();

        assertThat(desk.there(number, "Subject")).isEqualTo("Our words");
        assertThat(desk.there(number, "Priority")).isEqualTo("High");
        assertThat(decided).isTrue();
        assertThat(desk.conflicts.count()).isZero();
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void aDecision_andWhoBringsTheCaseThere_doNotLockEachOtherOut() {
        String number = desk.disputed();
        String id = desk.conflict().id();

        CompletableFuture<Void> deciding = Objects.requireNonNull(transaction.execute(status -> {
            sql.queryForList("SELECT version FROM crm_links WHERE case_number = ? FOR UPDATE", number);
            var decision = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(
                    own -> desk.conflicts.decide(id, Conflicts.Keep.OURS, Conflicts.Reach.THIS_TIME, Actor.SYSTEM)));
            await().pollDelay(Duration.ofMillis(300)).until(() -> !decision.isDone());
            sql.update("UPDATE crm_conflicts SET seen_at = SYSTIMESTAMP WHERE id = ?", id);
            return decision;
        }));
        deciding.join();

        assertThat(desk.conflicts.count()).isZero();
    }

    @Test
    void aDecisionForTheirs_changesTheCase_andIsTheRuleFromThenOn() {
        String number = desk.disputed();
        desk.conflicts.decide(desk.conflict().id(), Conflicts.Keep.THEIRS, Conflicts.Reach.NEXT_TIME_TOO, Actor.SYSTEM);
        desk.work();
        assertThat(desk.cases.find(number).subject()).isEqualTo("Their words");

        desk.rename(number, "Our words again");
        desk.renamedThere(number, "Their words again");
        desk.work();

        assertThat(desk.cases.find(number).subject()).isEqualTo("Their words again");
        assertThat(desk.conflicts.count()).isZero();
    }

    @Test
    void aConflict_isGone_whenBothAgree() {
        String number = desk.disputed();
        desk.renamedThere(number, "Our words");
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.conflicts.count()).isZero();
    }

    @Test
    void whatIsNotOursToHave_staysTheirs() {
        String number = desk.pushed("Hello");
        desk.salesforce.org().edit("Case", number, "Origin", "Phone");
        desk.pushes.wish(number);
        desk.work();
        desk.rename(number, "Hello again");
        desk.work();

        assertThat(desk.there(number, "Origin")).isEqualTo("Phone");
        assertThat(desk.there(number, "Subject")).isEqualTo("Hello again");
        assertThat(told(number)).contains("Case.Origin: changed in the CRM, and left as it is there");
    }

    @Test
    void theNewer_hasTheLastWord_whereTheRuleSaysSo() {
        lab.rules(desk.systems).set(desk.connection.id(), "Case", "Subject", FieldRule.NEWEST);
        String older = desk.pushed("Before");
        desk.rename(older, "Our words");
        Instant later = desk.clock.instant().plusSeconds(60);
        desk.salesforce.org().edit("Case", older, "Subject", "Their newer words", later);
        desk.work();
        assertThat(desk.cases.find(older).subject()).isEqualTo("Their newer words");

        desk.clock.putForward(Duration.ofMinutes(5));
        desk.renamedThere(older, "Their older words");
        desk.rename(older, "Our newer words");
        desk.work();
        assertThat(desk.there(older, "Subject")).isEqualTo("Our newer words");
    }

    private List<String> told(String number) {
        return timeline.read(number, null, 100, Locale.ENGLISH).items().stream()
                .map(TimelineEntry::title)
                .toList();
    }

    private static boolean isOfCases(RecordedRequest request) {
        return request.getTarget().contains("/query") && request.getTarget().contains("Casework_Id__c");
    }
}
