package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.CaseEdit;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.EditCase;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.testing.TestClock;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A fake org that is connected, a clock of its own, and hands that change cases on both sides. */
@Component
@Scope("prototype")
final class SyncDesk {

    final TestClock clock = new TestClock();
    final FakeSalesforce salesforce;
    final Connection connection;
    final CrmSystems systems;
    final Pushes pushes;
    final PushWorker worker;
    final Conflicts conflicts;
    final Cases cases;
    final TestOrgs orgs;
    private final OpenCase openCase;
    private final EditCase editCase;
    private final JdbcTemplate sql;

    @Autowired
    SyncDesk(
            SyncLab lab,
            TestOrgs orgs,
            CrmSystems systems,
            Cases cases,
            OpenCase openCase,
            EditCase editCase,
            JdbcTemplate sql)
            throws Exception {
        this.salesforce = new FakeSalesforce();
        this.connection = orgs.connected(salesforce.url());
        this.systems = systems;
        this.pushes = lab.pushes(clock);
        this.worker = lab.worker(systems, clock);
        this.conflicts = lab.conflicts(systems, clock);
        this.cases = cases;
        this.orgs = orgs;
        this.openCase = openCase;
        this.editCase = editCase;
        this.sql = sql;
    }

    void close() {
        sql.update("DELETE FROM crm_pushes");
        if (systems.find(connection.id()).isPresent()) {
            orgs.removed(connection);
        }
        salesforce.close();
    }

    String ticket(String subject) {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        return openCase.open(NewCase.ticket(subject, "Hello?", customer, Channel.WEB), Actor.SYSTEM)
                .number();
    }

    /** The number of a ticket that is there. */
    String pushed(String subject) {
        String number = ticket(subject);
        pushes.wish(number);
        work();
        return number;
    }

    void edit(String number, CaseEdit edit) {
        editCase.edit(number, edit, cases.find(number).version(), Actor.SYSTEM);
        pushes.wish(number);
    }

    void rename(String number, String subject) {
        edit(number, new CaseEdit(subject, null, null, null));
    }

    void renamedThere(String number, String subject) {
        salesforce.org().edit("Case", number, "Subject", subject);
    }

    /** A ticket whose subject both sides have changed, and whose priority only we. */
    String disputed() {
        String number = pushed("Before");
        renamedThere(number, "Their words");
        edit(number, new CaseEdit("Our words", null, null, 10));
        work();
        return number;
    }

    CrmConflict conflict() {
        List<CrmConflict> found = conflicts.list(50, null).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    ObjectNode record(String number) {
        return salesforce.org().only("Case", number);
    }

    String there(String number, String field) {
        return record(number).get(field).asString();
    }

    void work() {
        while (worker.pushNext()) {
            continue;
        }
    }

    List<RecordedRequest> writes() {
        return salesforce.requests().stream().filter(SyncDesk::isWrite).toList();
    }

    static boolean isWrite(RecordedRequest request) {
        return request.getMethod().equals("PATCH") && request.getTarget().contains("/composite/sobjects/");
    }

    int count(String table) {
        Integer rows = sql.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return rows == null ? 0 : rows;
    }
}
