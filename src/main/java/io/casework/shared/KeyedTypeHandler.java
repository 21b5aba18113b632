package io.casework.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps constants by key. A module registers its own: a subclass with {@code @MappedTypes}. */
public abstract class KeyedTypeHandler<E extends Enum<E> & Keyed> extends BaseTypeHandler<E> {

    private final Class<E> type;

    protected KeyedTypeHandler(Class<E> type) {
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, E value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, value.key());
    }

    @Override
    public @Nullable E getNullableResult(ResultSet row, String column) throws SQLException {
        return constant(row.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(ResultSet row, int column) throws SQLException {
        return constant(row.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(CallableStatement call, int column) throws SQLException {
        return constant(call.getString(column));
    }

    private @Nullable E constant(@Nullable String key) throws SQLException {
        if (key == null) {
            return null;
        }
        return Keyed.find(type, key)
                .orElseThrow(() -> new SQLException("No " + type.getSimpleName() + " has the key " + key));
    }
}
