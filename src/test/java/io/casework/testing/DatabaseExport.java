package io.casework.testing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All that the database holds, as one text. */
@Component
public class DatabaseExport {

    private final JdbcTemplate sql;

    DatabaseExport(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Every row of every table; what is stored as bytes is read as text. */
    public String text() {
        return tables().stream()
                .filter(name -> name.matches("[A-Z0-9_]+"))
                .map(name -> name + " " + sql.query("SELECT t.* FROM " + name + " t", DatabaseExport::row))
                .collect(Collectors.joining("\n"));
    }

    private List<String> tables() {
        List<String> tables = sql.execute((ConnectionCallback<List<String>>) connection -> {
            List<String> names = new ArrayList<>();
            try (ResultSet found = connection
                    .getMetaData()
                    .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            return names;
        });
        return tables == null ? List.of() : tables;
    }

    private static String row(ResultSet row, int number) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            boolean isBinary = row.getMetaData().getColumnTypeName(column).matches("BINARY.*|BLOB.*|RAW.*");
            byte[] bytes = isBinary ? row.getBytes(column) : null;
            text.append(bytes == null ? row.getString(column) : new String(bytes, StandardCharsets.UTF_8))
                    .append('|');
        }
        return text.toString();
    }
}
