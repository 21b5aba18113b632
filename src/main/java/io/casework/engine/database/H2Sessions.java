package io.casework.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions open that have made the tables of an H2 database. Until the database is opened anew, H2 evaluates a
 * constraint such as {@code CHECK (state IN (…))} in the session that wrote it; once the pool has retired that session,
 * no such row could be written any more. Does nothing on Oracle.
 */
@Component
class H2Sessions implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource source = configuration.getDataSource();
        if (isH2(source)) {
            configuration.dataSource(new Kept(source));
        }
    }

    private static boolean isH2(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be reached", e);
        }
    }

    private static final class Kept extends DelegatingDataSource {

        private Kept(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return new SingleConnectionDataSource(super.getConnection(), true).getConnection();
        }
    }
}
