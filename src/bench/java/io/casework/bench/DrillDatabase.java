package io.casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;

/** The database that the nodes share, in server mode, and what the drill asks it. */
final class DrillDatabase implements AutoCloseable {

    private static final Path STATEMENTS = Path.of("src/bench/resources/nodes-drill.sql");

    private final Server server;
    private final String url;
    private final Connection connection;
    private final Map<String, String> statements;

    DrillDatabase(Path folder) throws SQLException, IOException {
        this.statements = statements();
        this.server = Server.createTcpServer(
                        "-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists", "-tcpDaemon")
                .start();
        this.url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort()
                + "/./casework;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        this.connection = DriverManager.getConnection(url, "casework", "");
    }

    String url() {
        return url;
    }

    /** The rows of a statement of {@code nodes-drill.sql}, as text. */
    List<List<String>> rows(String statement) {
        try (PreparedStatement query = connection.prepareStatement(sql(statement));
                ResultSet rows = query.executeQuery()) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column. */
    List<String> column(String statement) {
        return rows(statement).stream().map(row -> row.get(0)).toList();
    }

    int number(String statement) {
        return Integer.parseInt(rows(statement).get(0).get(0));
    }

    /** Lets the timers of a case be due then. */
    int moveTimers(String caseNumber, Instant due) {
        try (PreparedStatement move = connection.prepareStatement(sql("move-timers"))) {
            move.setTimestamp(1, Timestamp.from(due));
            move.setString(2, caseNumber);
            return move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sql(String name) {
        String sql = statements.get(name);
        if (sql == null) {
            throw new IllegalArgumentException(name);
        }
        return sql;
    }

    /** Each begins with a line {@code -- name}. */
    private static Map<String, String> statements() throws IOException {
        Map<String, String> all = new HashMap<>();
        for (String statement : Files.readString(STATEMENTS).split("(?m)^-- ")) {
            int end = statement.indexOf('\n');
            if (end > 0) {
                all.put(statement.substring(0, end).strip(), statement.substring(end).strip());
            }
        }
        return all;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            server.stop();
        }
    }
}
