package io.casework.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What a release of the embedded database has got wrong before. */
class EmbeddedDatabaseTests {

    private final String url = "jdbc:h2:mem:" + Ids.next() + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH";

    /** A pool closes its connections one by one; with 2.4.240 no row could be written once the one that migrated was. */
    @Test
    void constraintsHold_whenTheConnectionThatMadeThemIsGone() throws SQLException {
        try (Connection other = DriverManager.getConnection(url)) {
            try (Connection maker = DriverManager.getConnection(url)) {
                run(maker, "CREATE TABLE t (v VARCHAR2(10 CHAR), CONSTRAINT ck_t CHECK (v IN ('a', 'b')))");
                run(maker, "INSERT INTO t (v) VALUES ('a')");
            }

            assertThat(run(other, "INSERT INTO t (v) VALUES ('b')")).isEqualTo(1);
        }
    }

    /** Left to itself, it closes at the first signal, while requests and mails are still under way. */
    @ParameterizedTest
    @ValueSource(strings = {"application.yml", "application-demo.yml"})
    void staysOpen_untilTheApplicationHasStopped(String settings) throws IOException {
        var source = new YamlPropertySourceLoader().load(settings, new ClassPathResource(settings));

        assertThat(source.get(0).getProperty("spring.datasource.url"))
                .asString()
                .contains(";DB_CLOSE_ON_EXIT=FALSE");
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
