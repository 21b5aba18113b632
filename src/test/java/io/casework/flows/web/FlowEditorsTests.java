package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class FlowEditorsTests {

    private static final String PATH = "/api/flows/kept-flow/editors";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.update("DELETE FROM flow_editors WHERE flow_key = 'kept-flow'");
    }

    @Test
    void aFlowIsEverybodys_untilItIsKept() {
        var editors = Browser.signedIn(port, "erin").get(PATH).json();

        assertThat(editors.get("teams").isEmpty()).isTrue();
        assertThat(editors.get("mine").asBoolean()).isTrue();
    }

    @Test
    void tells_thatAKeptFlowIsOtherPeoples() {
        Browser administrator = Browser.signedIn(port, "grace");

        var answer = administrator.put(PATH, "{\"teams\":[\"technical\",\"billing\"]}");

        assertThat(answer.status()).isEqualTo(200);
        var editors = Browser.signedIn(port, "erin").get(PATH).json();
        assertThat(editors.get("teams").toString()).isEqualTo("[\"billing\",\"technical\"]");
        assertThat(editors.get("mine").asBoolean()).isFalse();
    }

    @Test
    void refuses_aTeamThatThereIsNot() {
        assertThat(Browser.signedIn(port, "grace")
                        .put(PATH, "{\"teams\":[\"nobody\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAdministrators_keepFlows() {
        assertThat(Browser.signedIn(port, "erin").put(PATH, "{\"teams\":[]}").status())
                .isEqualTo(403);
    }
}
