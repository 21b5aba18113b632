package io.casework.knowledge;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a list of single-line texts in one column, one a line. An empty list is NULL, as an empty text is on Oracle. */
public final class Lines extends BaseTypeHandler<List<String>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, List<String> value, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, value.isEmpty() ? null : String.join("\n", value));
    }

    @Override
    public List<String> getNullableResult(ResultSet row, String column) throws SQLException {
        return lines(row.getString(column));
    }

    @Override
    public List<String> getNullableResult(ResultSet row, int column) throws SQLException {
        return lines(row.getString(column));
    }

    @Override
    public List<String> getNullableResult(CallableStatement call, int column) throws SQLException {
        return lines(call.getString(column));
    }

    private static List<String> lines(@Nullable String value) {
        return value == null ? List.of() : value.lines().toList();
    }
}
