package io.casework.crm.connections;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps terms in one column. The usual ones are none there, and so are those of connections that are older than terms. */
@MappedTypes(ConnectionTerms.class)
public class ConnectionTermsTypeHandler extends BaseTypeHandler<ConnectionTerms> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, ConnectionTerms value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(
                index,
                value.equals(ConnectionTerms.USUAL) ? null : JsonMapper.shared().writeValueAsString(value));
    }

    @Override
    public ConnectionTerms getNullableResult(ResultSet row, String column) throws SQLException {
        return terms(row.getString(column));
    }

    @Override
    public ConnectionTerms getNullableResult(ResultSet row, int column) throws SQLException {
        return terms(row.getString(column));
    }

    @Override
    public ConnectionTerms getNullableResult(CallableStatement call, int column) throws SQLException {
        return terms(call.getString(column));
    }

    private static ConnectionTerms terms(@Nullable String value) {
        return value == null ? ConnectionTerms.USUAL : JsonMapper.shared().readValue(value, ConnectionTerms.class);
    }
}
