package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Channel;
import io.casework.cases.LeadFacts;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.customers.Customer;
import io.casework.customers.NewCustomer;
import io.casework.engine.EngineSettings;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class PushesTests {

    @Autowired
    SyncLab lab;

    @Autowired
    TestOrgs orgs;

    @Autowired
    OpenCase openCase;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    JdbcTemplate sql;

    private final TestClock clock = new TestClock();
    private final FakeCrm crm = new FakeCrm();
    private Connection connection;
    private Pushes pushes;
    private Syncs syncs;
    private PushWorker worker;
    private boolean scarce;

    @BeforeEach
    void start() {
        connection = orgs.connected("http://localhost:1");
        pushes = lab.pushes(clock);
        syncs = lab.syncs(clock);
        worker = lab.worker(new Target(), clock);
    }

    @AfterEach
    void forget() {
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
    }

    @Test
    void aFlow_leavesItsWish_andDoesNotWait() {
        String number = ticket();
        crm.fault = new StepUnavailable("away", null);

        assertThat(push(number)).isEqualTo(Map.of("crmConnected", true));

        assertThat(crm.pushed).isEmpty();
        assertThat(pushes.backlog().waiting()).isEqualTo(1);
    }

    @Test
    void withoutACrm_nothingWaits() {
        var unconnected = new PushCase(pushes, Optional::empty);

        assertThat(unconnected.run(call(ticket()))).isEqualTo(Map.of("crmConnected", false));
        assertThat(pushes.backlog().waiting()).isZero();
    }

    @Test
    void manyWishes_becomeOnePush() {
        String number = ticket();
        push(number);
        push(number);
        push(number);

        work();

        assertThat(crm.pushed).containsExactly("case " + number);
        assertThat(pushes.backlog().waiting()).isZero();
    }

    @Test
    void aLead_isPushedAsOne() {
        String number = salesLeads.opened().number();
        new PushLead(pushes, () -> Optional.of(crm)).run(call(number));

        work();

        assertThat(crm.pushed).containsExactly("lead " + number);
    }

    @Test
    void aWishThatComesMeanwhile_isNotLost() {
        String number = ticket();
        push(number);
        crm.meanwhile = () -> push(number);

        work();

        assertThat(crm.pushed).containsExactly("case " + number, "case " + number);
    }

    @Test
    void aCrmThatIsAwayForADay_getsEverythingOnceItIsBack() {
        List<String> numbers = List.of(ticket(), ticket(), ticket());
        numbers.forEach(this::push);
        crm.fault = new StepUnavailable("away", null);
        for (int hour = 0; hour < 24; hour++) {
            work();
            clock.putForward(Duration.ofHours(1));
        }
        crm.fault = null;
        clock.putForward(Duration.ofHours(1));

        work();

        assertThat(crm.pushed)
                .containsExactlyInAnyOrderElementsOf(
                        numbers.stream().map(number -> "case " + number).toList());
        assertThat(pushes.backlog().waiting()).isZero();
    }

    @Test
    void aCrmThatIsAway_isNotAskedForEachCase() {
        push(ticket());
        push(ticket());
        push(ticket());
        crm.fault = new StepUnavailable("away", null);

        assertThat(worker.pushNext()).isFalse();
        assertThat(crm.asked).isEqualTo(1);
    }

    @Test
    void aCrmThatIsAway_isLeftAloneByAllNodes_untilOneTryShowsThatItIsBack() {
        List<String> numbers = List.of(ticket(), ticket(), ticket());
        numbers.forEach(this::push);
        crm.fault = new StepUnavailable("away", Duration.ofMinutes(1));
        work();
        PushWorker other = lab.worker(new Target(), clock);
        assertThat(other.pushNext()).isFalse();
        assertThat(crm.asked).isEqualTo(1);
        assertThat(syncs.of(connection.id()).heldReason()).isEqualTo("away");
        clock.putForward(Duration.ofMinutes(2));
        work();
        assertThat(crm.asked).isEqualTo(2);

        crm.fault = null;
        clock.putForward(Duration.ofMinutes(5));
        while (other.pushNext()) {
            continue;
        }

        assertThat(crm.pushed).hasSize(3).doesNotHaveDuplicates();
        assertThat(syncs.of(connection.id()).heldUntil()).isNull();
    }

    @Test
    void aConnectionThatWasSetUpAnew_isTriedAtOnce() {
        String number = ticket();
        push(number);
        crm.fault = new StepUnavailable("not set up", Duration.ofMinutes(15));
        work();
        crm.fault = null;

        syncs.worthATry(connection.id());
        work();

        assertThat(crm.pushed).containsExactly("case " + number);
    }

    @Test
    void aPausedSync_pushesNothing_andGoesOnWithEverything() {
        String number = ticket();
        push(number);
        syncs.paused(connection.id(), Actor.SYSTEM);
        work();
        assertThat(crm.asked).isZero();
        assertThat(syncs.of(connection.id()).pausedBy()).isEqualTo("system");

        syncs.resumed(connection.id());
        work();

        assertThat(crm.pushed).containsExactly("case " + number);
        assertThat(sql.queryForList(
                        "SELECT action FROM audit_trail WHERE subject = ? AND action LIKE 'crm-sync%' ORDER BY position",
                        String.class, "connection:" + connection.id()))
                .containsExactly("crm-sync-paused", "crm-sync-resumed");
    }

    @Test
    void whenFewCallsAreLeft_onlyWhatIsUrgentGoes_andAlwaysFirst() {
        String usual = ticket();
        push(usual);
        String over = ticket();
        lifecycle.withdrawn(over, "spam", Actor.SYSTEM);
        push(over);
        scarce = true;
        work();
        assertThat(crm.pushed).containsExactly("case " + over);

        scarce = false;
        work();
        assertThat(crm.pushed).containsExactly("case " + over, "case " + usual);
    }

    @Test
    void aWishToBeLeftAlone_isGranted() {
        push(ticket());
        crm.fault = new StepUnavailable("quota", Duration.ofMinutes(15));
        work();
        crm.fault = null;

        clock.putForward(Duration.ofMinutes(14));
        work();
        assertThat(crm.pushed).isEmpty();
        clock.putForward(Duration.ofMinutes(2));
        work();
        assertThat(crm.pushed).hasSize(1);
    }

    @Test
    void whatIsRefused_waitsForAPerson_andDoesNotHoldUpTheOthers() {
        String odd = ticket();
        push(odd);
        crm.fault = new StepRefused("crm-rejected", "STRING_TOO_LONG [Subject]");
        work();
        crm.fault = null;
        String other = ticket();
        push(other);
        clock.putForward(Duration.ofDays(2));
        work();

        assertThat(crm.pushed).containsExactly("case " + other);
        assertThat(pushes.backlog().refused()).singleElement().satisfies(push -> assertThat(push.lastDetail())
                .isEqualTo("crm-rejected: STRING_TOO_LONG [Subject]"));

        pushes.retry(odd);
        work();
        assertThat(crm.pushed).contains("case " + odd);
        assertThat(pushes.backlog().refusedCount()).isZero();
    }

    @Test
    void whatWasRefused_isTriedAgain_whenTheCaseGoesOn() {
        String number = ticket();
        push(number);
        crm.fault = new StepRefused("crm-rejected", "no");
        work();
        crm.fault = null;

        push(number);
        work();

        assertThat(crm.pushed).containsExactly("case " + number);
    }

    @Test
    void aRecordThatIsBusy_holdsUpNoOther() {
        String busy = ticket();
        String other = ticket();
        push(busy);
        push(other);
        crm.busy = busy;

        work();

        assertThat(crm.pushed).containsExactly("case " + other);
        assertThat(syncs.of(connection.id()).heldUntil()).isNull();
        CrmPush waiting = pushes.find(busy).orElseThrow();
        assertThat(waiting.lastDetail()).isEqualTo("locked");
        assertThat(waiting.dueAt()).isAfter(clock.instant());
    }

    @Test
    void twoNodes_pushNothingTwice() throws Exception {
        for (int i = 0; i < 12; i++) {
            push(ticket());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> drain = () -> {
            work();
            return true;
        };
        List<Future<Boolean>> running = nodes.invokeAll(List.of(drain, drain, drain));
        for (Future<Boolean> node : running) {
            node.get();
        }
        nodes.shutdown();
        work();

        assertThat(crm.pushed).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatWorks_pushesByItself_untilItStops() {
        PushRelay relay = new PushRelay(
                new EngineSettings(true, Duration.ofSeconds(60), Duration.ofMillis(20), 2, 500),
                worker,
                lab.backfills(new Target(), clock));
        String number = ticket();
        push(number);
        relay.onReady();
        await().until(() -> pushes.backlog().waiting() == 0);
        relay.stop();

        assertThat(crm.pushed).containsExactly("case " + number);
        assertThat(relay.isRunning()).isFalse();
    }

    @Test
    void aNodeThatDied_leavesItToTheNext() {
        String number = ticket();
        push(number);
        sql.update("UPDATE crm_pushes SET lease_id = 'gone', leased_until = SYSTIMESTAMP + INTERVAL '1' MINUTE");
        work();
        assertThat(crm.pushed).isEmpty();

        sql.update("UPDATE crm_pushes SET leased_until = SYSTIMESTAMP - INTERVAL '1' SECOND");
        work();
        assertThat(crm.pushed).containsExactly("case " + number);
    }

    private void work() {
        while (worker.pushNext()) {
            continue;
        }
    }

    private Map<String, @Nullable Object> push(String number) {
        return new PushCase(pushes, () -> Optional.of(crm)).run(call(number));
    }

    private String ticket() {
        var customer = NewCustomer.of("ada-" + Ids.next() + "@example.com");
        return openCase.open(NewCase.ticket("Where is my parcel?", "Hello?", customer, Channel.WEB), Actor.SYSTEM)
                .number();
    }

    private static StepCall call(String number) {
        return new StepCall(number, "step-" + Ids.next(), 1, "ticket-triage", 1, "p-1", "Task_Push", Map.of());
    }

    private final class Target implements CrmSystems {

        @Override
        public Optional<CrmSystem> used() {
            return Optional.of(crm);
        }

        @Override
        public Optional<CrmTarget> target() {
            return Optional.of(new CrmTarget(connection.id(), crm, scarce));
        }
    }

    private static class FakeCrm implements CrmSystem {

        private final List<String> pushed = Collections.synchronizedList(new ArrayList<>());
        private volatile @Nullable RuntimeException fault;
        private String busy = "nobody";
        private @Nullable Runnable meanwhile;
        private int asked;

        @Override
        public Optional<CrmCustomer> findCustomer(Customer customer) {
            return Optional.empty();
        }

        @Override
        public boolean knowsLead(CaseFile file) {
            return false;
        }

        @Override
        public void pushCase(CaseFile file) {
            take("case " + file.number());
        }

        @Override
        public void pushLead(CaseFile file, LeadFacts lead) {
            take("lead " + file.number());
        }

        @Override
        public void convertLead(CaseFile file, LeadFacts lead) {
            throw new AssertionError("a push converts nothing");
        }

        private void take(String what) {
            asked++;
            RuntimeException thrown = fault;
            if (thrown != null) {
                throw thrown;
            }
            if (what.endsWith(busy)) {
                throw new RecordBusy("locked", null);
            }
            pushed.add(what);
            Runnable then = meanwhile;
            meanwhile = null;
            if (then != null) {
                then.run();
            }
        }
    }
}
