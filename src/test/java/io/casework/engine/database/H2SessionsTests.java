package io.casework.engine.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import io.casework.ApplicationTest;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class H2SessionsTests {

    @Autowired
    DataSource source;

    @Autowired
    JdbcTemplate database;

    @Test
    void rowsCanBeWritten_afterThePoolHasRetiredItsConnections() throws SQLException {
        Objects.requireNonNull(source.unwrap(HikariDataSource.class).getHikariPoolMXBean())
                .softEvictConnections();

        assertThatCode(() -> database.update("INSERT INTO kept_messages (case_number, message_name, state, kept_at) "
                        + "VALUES ('C-0', 'nothing', 'delivered', SYSTIMESTAMP)"))
                .doesNotThrowAnyException();
    }
}
