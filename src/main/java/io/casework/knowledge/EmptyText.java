package io.casework.knowledge;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a text that may be empty. Empty is NULL, as it is on Oracle. */
public final class EmptyText extends BaseTypeHandler<String> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, String value, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, value.isEmpty() ? null : value);
    }

    @Override
    public String getNullableResult(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    @Override
    public String getNullableResult(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    @Override
    public String getNullableResult(CallableStatement call, int column) throws SQLException {
        return Objects.requireNonNullElse(call.getString(column), "");
    }
}
