package io.casework.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, in a place where a test can put its own, and as precise as the database keeps it. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    InstantInUtc instantTypeHandler() {
        return new InstantInUtc();
    }

    /** MyBatis' own handler writes local time without an offset, which is wrong for an hour each autumn. */
    @MappedTypes(Instant.class)
    static class InstantInUtc extends BaseTypeHandler<Instant> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, Instant value, @Nullable JdbcType type)
                throws SQLException {
            statement.setObject(index, value.atOffset(ZoneOffset.UTC));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet row, String column) throws SQLException {
            return instant(row.getObject(column, OffsetDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet row, int column) throws SQLException {
            return instant(row.getObject(column, OffsetDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(CallableStatement call, int column) throws SQLException {
            return instant(call.getObject(column, OffsetDateTime.class));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
            return value == null ? null : value.toInstant();
        }
    }
}
