package io.casework.knowledge;

import io.casework.knowledge.ArticleDraft.Masked;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps what was masked in one column, a kind and its count a line. Nothing is NULL, as an empty text is on Oracle. */
public final class MaskedLines extends BaseTypeHandler<List<Masked>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, List<Masked> value, @Nullable JdbcType type)
            throws SQLException {
        String lines =
                value.stream().map(each -> each.kind() + ' ' + each.count()).collect(Collectors.joining("\n"));
        statement.setString(index, lines.isEmpty() ? null : lines);
    }

    @Override
    public List<Masked> getNullableResult(ResultSet row, String column) throws SQLException {
        return masked(row.getString(column));
    }

    @Override
    public List<Masked> getNullableResult(ResultSet row, int column) throws SQLException {
        return masked(row.getString(column));
    }

    @Override
    public List<Masked> getNullableResult(CallableStatement call, int column) throws SQLException {
        return masked(call.getString(column));
    }

    private static List<Masked> masked(@Nullable String value) {
        return value == null
                ? List.of()
                : value.lines().map(MaskedLines::ofLine).toList();
    }

    private static Masked ofLine(String line) {
        int space = line.indexOf(' ');
        return new Masked(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
    }
}
