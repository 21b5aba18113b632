package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class FlowEditorsTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    ReleasedFlows flows;
    String editorsOf = "";

    @BeforeEach
    void draftAFlow() {
        flows = new ReleasedFlows(Browser.signedIn(port, "erin"), repository, database);
        editorsOf = "/api/flows/" + flows.drafted("Task_Look") + "/editors";
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void aFlowIsEverybodys_untilItIsKept() {
        var editors = Browser.signedIn(port, "erin").get(editorsOf).json();

        assertThat(editors.get("teams").isEmpty()).isTrue();
        assertThat(editors.get("mine").asBoolean()).isTrue();
    }

    @Test
    void tells_thatAKeptFlowIsOtherPeoples() {
        Browser administrator = Browser.signedIn(port, "grace");

        var answer = administrator.put(editorsOf, "{\"teams\":[\"technical\",\"billing\"]}");

        assertThat(answer.status()).isEqualTo(200);
        var editors = Browser.signedIn(port, "erin").get(editorsOf).json();
        assertThat(editors.get("teams").toString()).isEqualTo("[\"billing\",\"technical\"]");
        assertThat(editors.get("mine").asBoolean()).isFalse();
    }

    @Test
    void refuses_aTeamThatThereIsNot() {
        assertThat(Browser.signedIn(port, "grace")
                        .put(editorsOf, "{\"teams\":[\"nobody\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAdministrators_keepFlows() {
        assertThat(Browser.signedIn(port, "erin")
                        .put(editorsOf, "{\"teams\":[]}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editors", "policy"})
    void nothingIsStored_forAFlowThatThereIsNot(String what) {
        Browser administrator = Browser.signedIn(port, "grace");
        String unknown = "/api/flows/no-such-flow/" + what;

        assertThat(administrator.get(unknown).status()).isEqualTo(404);
        assertThat(administrator.put(unknown, "{\"teams\":[\"technical\"]}").status())
                .isIn(404, 405);
        assertThat(administrator.patch(unknown, "{\"approvalNeeded\":true}").status())
                .isIn(404, 405);

        for (String table : List.of("flow_editors", "flow_policies")) {
            assertThat(database.sql("SELECT COUNT(*) FROM " + table + " WHERE flow_key = 'no-such-flow'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
