package io.casework.cases;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Keeps reasons in one column; none are null, as an empty text would be in Oracle. */
@MappedTypes(SatisfactionReasons.class)
public class SatisfactionReasonsTypeHandler extends BaseTypeHandler<SatisfactionReasons> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, SatisfactionReasons value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, value.keys());
    }

    @Override
    public SatisfactionReasons getNullableResult(ResultSet row, String column) throws SQLException {
        return reasons(row.getString(column));
    }

    @Override
    public SatisfactionReasons getNullableResult(ResultSet row, int column) throws SQLException {
        return reasons(row.getString(column));
    }

    @Override
    public SatisfactionReasons getNullableResult(CallableStatement call, int column) throws SQLException {
        return reasons(call.getString(column));
    }

    private static SatisfactionReasons reasons(@Nullable String keys) {
        return keys == null || keys.isEmpty() ? SatisfactionReasons.NONE : SatisfactionReasons.ofKeys(keys);
    }
}
