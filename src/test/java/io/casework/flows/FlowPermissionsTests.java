package io.casework.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class FlowPermissionsTests {

    private static final String KEY = "permitted-flow";

    @Autowired
    FlowPermissions permissions;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.update("DELETE FROM flow_editors WHERE flow_key = ?", KEY);
    }

    @Test
    void letsEverybodyWithThePermission_whenNobodyKeepsTheFlow() {
        assertThatCode(() -> permissions.require(editor("orders"), KEY, Permission.FLOWS_EDIT))
                .doesNotThrowAnyException();
        assertThat(permissions.editors(KEY)).isEmpty();
    }

    @Test
    void letsOnlyTheTeamsThroughThatTheFlowIsKeptTo() {
        permissions.keepTo(KEY, Set.of("technical"), Actor.SYSTEM);

        assertThat(permissions.may(editor("technical"), KEY, Permission.FLOWS_EDIT))
                .isTrue();
        assertThatThrownBy(() -> permissions.require(editor("orders"), KEY, Permission.FLOWS_EDIT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("kept to the teams");
    }

    @Test
    void needsThePermission_evenInTheRightTeam() {
        permissions.keepTo(KEY, Set.of("technical"), Actor.SYSTEM);

        assertThatThrownBy(() -> permissions.require(editor("technical"), KEY, Permission.FLOWS_RELEASE))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void belongsToEverybodyAgain_whenNoTeamIsLeft() {
        permissions.keepTo(KEY, Set.of("technical"), Actor.SYSTEM);
        permissions.keepTo(KEY, Set.of(), Actor.SYSTEM);

        assertThat(permissions.may(editor("orders"), KEY, Permission.FLOWS_EDIT))
                .isTrue();
    }

    private static Actor editor(String team) {
        return new Actor("somebody", "Somebody", Actor.Kind.PERSON, Set.of(team), Set.of(Permission.FLOWS_EDIT));
    }
}
