package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Users users;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void knowNobody() {
        sql.update("DELETE FROM user_sessions");
        sql.update("DELETE FROM team_members");
        sql.update("DELETE FROM user_roles");
        sql.update("DELETE FROM users");
    }

    private String secret() {
        return firstAdministrator.newLink().split("#token=")[1];
    }

    @Test
    void prints_linkWithTheSecretInItsFragment(CapturedOutput output) {
        firstAdministrator.invite();

        assertThat(output).containsPattern("http://localhost:\\d+/setup#token=[A-Za-z0-9_-]{43}");
        assertThat(sql.queryForList("SELECT secret_hash FROM setup_links", String.class))
                .isNotEmpty()
                .allMatch(hash -> hash.length() == 64);
    }

    @Test
    void createsAdministrator_once() {
        String secret = secret();
        String other = secret();

        String id = firstAdministrator.create(secret, "Admin", "The Administrator", PASSWORD);

        assertThat(users.find(id).orElseThrow().username()).isEqualTo("admin");
        assertThat(users.find(id).orElseThrow().roles()).containsExactly("administrator");
        assertThatThrownBy(() -> firstAdministrator.create(secret, "second", "S", PASSWORD))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> firstAdministrator.create(other, "second", "S", PASSWORD))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void refuses_oldOrUnknownLink() {
        String secret = secret();
        sql.update("UPDATE setup_links SET expires_at = expires_at - INTERVAL '25' HOUR");

        assertThatThrownBy(() -> firstAdministrator.create(secret, "late", "L", PASSWORD))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> firstAdministrator.create("guess", "late", "L", PASSWORD))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void saysNothing_whenSomebodyExists() {
        firstAdministrator.create(secret(), "admin", "A", PASSWORD);

        firstAdministrator.invite();

        assertThat(sql.queryForList("SELECT secret_hash FROM setup_links", String.class))
                .isEmpty();
    }
}
