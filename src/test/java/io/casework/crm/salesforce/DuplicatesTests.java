package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionChange;
import io.casework.crm.connections.ConnectionTerms;
import io.casework.crm.connections.Connections;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DuplicatesTests {

    @Autowired
    TestOrgs testOrgs;

    @Autowired
    Connections connections;

    @Autowired
    Orgs orgs;

    private FakeSalesforce salesforce;
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        connection = testOrgs.connected(salesforce.url());
        salesforce.org().duplicateRule("Lead", "Email");
        salesforce.org().add("Lead", Map.of("LastName", "Marsh", "Email", "ada@example.com"));
    }

    @AfterEach
    void disconnect() {
        testOrgs.removed(connection);
        salesforce.close();
    }

    @Test
    void aDuplicateRule_holds_unlessTheConnectionAllowsDuplicates() {
        assertThatThrownBy(() -> write(connection)).isInstanceOf(Fault.class);

        write(allowing());

        assertThat(salesforce.org().all("Lead")).hasSize(2);
    }

    @Test
    void aConversion_saysSoToo() {
        var token = new Token("00D!token", HttpUrl.get("https://acme.my.salesforce.com"), null, null);
        var wanted = new LeadConversion.Wanted("00Q1", "Closed", LeadConversion.Opportunity.NONE, null);

        assertThat(LeadConversion.envelope(wanted, token, allowing().terms())).contains("<allowSave>true</allowSave>");
    }

    private void write(Connection known) {
        orgs.of(known)
                .client()
                .upsert(
                        "Lead",
                        Needs.EXTERNAL_ID,
                        "C-1",
                        Map.of("LastName", "Marsh", "Company", "Fen", "Email", "ada@example.com"));
    }

    private Connection allowing() {
        var terms = new ConnectionTerms(null, List.of(), null, null, true);
        var change = new ConnectionChange(
                null, null, null, null, null, null, null, null, null, null, null, null, null, terms);
        return connections.change(connection.id(), change, connection.version(), Actor.SYSTEM);
    }
}
