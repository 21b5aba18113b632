package io.casework.engine.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the Oracle scripts in the engine's jar, so that Flyway owns every table. */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "case.engine", "case.history", "decision.engine", "decision.history", "history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220900");
    }

    @Override
    public String getDescription() {
        return "create engine tables 7.24";
    }

    /** Changes when the engine's scripts change, so that an engine upgrade without a migration fails at start. */
    @Override
    public Integer getChecksum() {
        return allStatements().toList().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            for (String sql : allStatements().toList()) {
                statement.execute(h2 ? H2Shim.translate(sql) : sql);
            }
        }
    }

    private static Stream<String> allStatements() {
        return SCRIPTS.stream().flatMap(EngineSchema::statements);
    }

    private static Stream<String> statements(String script) {
        return Arrays.stream(withoutComments(read(script)).split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?m)^\\s*--.*$", "");
    }

    private static String read(String script) {
        String path = "org/camunda/bpm/engine/db/create/activiti.oracle.create." + script + ".sql";
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The engine's jar lacks " + path, e);
        }
    }
}
