package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class BackfillTests {

    @Autowired
    SyncLab lab;

    @Autowired
    TestOrgs orgs;

    @Autowired
    OpenCase openCase;

    @Autowired
    JdbcTemplate sql;

    private final TestClock clock = new TestClock();
    private FakeSalesforce salesforce;
    private Connection connection;
    private Backfills backfills;
    private PushWorker worker;
    private boolean scarce;
    private List<String> mine = List.of();

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        connection = orgs.connected(salesforce.url());
        CrmSystems systems = new Target();
        backfills = lab.backfills(systems, clock);
        worker = lab.worker(systems, clock);
        mine = IntStream.range(0, 5).mapToObj(i -> ticket()).toList();
    }

    @AfterEach
    void disconnect() {
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void allCases_areBrought_andCounted() {
        CrmBackfill started = backfills.started(connection.id(), Actor.SYSTEM);
        String later = ticket();

        run();

        CrmBackfill ended = backfills.find(connection.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(CrmBackfill.State.DONE);
        assertThat(ended.done() + ended.refused()).isEqualTo(started.total());
        assertThat(ended.refused()).isZero();
        mine.forEach(number -> assertThat(salesforce.org().only("Case", number)).isNotNull());
        assertThat(salesforce.org().by("Case", "Casework_Id__c", later)).isEmpty();
    }

    @Test
    void whatIsRefused_isCounted_andShownWithItsReason() {
        salesforce.org().duplicateRule("Case", "SuppliedEmail");
        String email = sql.queryForObject(
                "SELECT c.email FROM customers c JOIN case_files f ON f.customer_id = c.id WHERE f.case_number = ?",
                String.class,
                mine.get(0));
        salesforce.org().add("Case", Map.of("SuppliedEmail", String.valueOf(email)));
        backfills.started(connection.id(), Actor.SYSTEM);

        run();

        assertThat(backfills.find(connection.id()).orElseThrow().refused()).isEqualTo(1);
        assertThat(lab.pushes(clock).backlog().refused())
                .singleElement()
                .satisfies(push -> assertThat(push.caseNumber()).isEqualTo(mine.get(0)));
    }

    @Test
    void aWish_goesFirst_andCountsForBoth() {
        CrmBackfill started = backfills.started(connection.id(), Actor.SYSTEM);
        assertThat(backfills.queueMore()).isTrue();
        lab.pushes(clock).wish(mine.get(4));

        run();

        assertThat(backfills.find(connection.id()).orElseThrow().done()).isEqualTo(started.total());
    }

    @Test
    void aPausedOne_stopsWhereItIs_andGoesOn() {
        backfills.started(connection.id(), Actor.SYSTEM);
        assertThat(backfills.queueMore()).isTrue();
        backfills.paused(connection.id());
        run();
        assertThat(salesforce.org().all("Case")).isEmpty();

        backfills.resumed(connection.id());
        run();

        assertThat(backfills.find(connection.id()).orElseThrow().state()).isEqualTo(CrmBackfill.State.DONE);
        assertThatThrownBy(() -> backfills.paused(connection.id())).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whileFewCallsAreLeft_itWaits() {
        backfills.started(connection.id(), Actor.SYSTEM);
        assertThat(backfills.queueMore()).isTrue();
        scarce = true;

        run();

        assertThat(salesforce.org().all("Case")).isEmpty();
    }

    @Test
    void oneAtATime_isStarted() {
        backfills.started(connection.id(), Actor.SYSTEM);

        assertThatThrownBy(() -> backfills.started(connection.id(), Actor.SYSTEM))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> backfills.started("nobody", Actor.SYSTEM)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> backfills.paused("nobody")).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whereNoCasesAreBroughtTo_noneIsStarted() {
        Connection other = orgs.connected(salesforce.url());

        assertThatThrownBy(() -> backfills.started(other.id(), Actor.SYSTEM))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("not brought to this connection");

        assertThat(backfills.find(other.id())).isEmpty();
        orgs.removed(other);
    }

    @Test
    void onARemovedConnection_nothingWaitsForIt() {
        backfills.started(connection.id(), Actor.SYSTEM);
        assertThat(backfills.queueMore()).isTrue();
        orgs.removed(connection);

        assertThat(lab.pushes(clock).backlog().waiting()).isZero();
        connection = orgs.connected(salesforce.url());
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = worker.pushNext() || backfills.queueMore();
        }
    }

    private String ticket() {
        var customer = NewCustomer.of("ada-" + Ids.next() + "@example.com");
        return openCase.open(NewCase.ticket("Where is my parcel?", "Hello?", customer, Channel.WEB), Actor.SYSTEM)
                .number();
    }

    private final class Target implements CrmSystems {

        @Override
        public Optional<CrmSystem> used() {
            return Optional.of(orgs.system(connection, 200));
        }

        @Override
        public Optional<CrmTarget> target() {
            return used().map(system -> new CrmTarget(connection.id(), system, scarce));
        }
    }
}
