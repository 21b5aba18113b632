package io.casework.tasks.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a field is hidden: the part of FEEL that forms use. As in FEEL, what is compared with something that is not there
 * is neither true nor false.
 */
sealed interface Condition {

    /** Null when it cannot be said. */
    @Nullable
    Boolean test(Map<String, ? extends @Nullable Object> data);

    default boolean holds(Map<String, ? extends @Nullable Object> data) {
        return Boolean.TRUE.equals(test(data));
    }

    record And(Condition left, Condition right) implements Condition {
        @Override
        public @Nullable Boolean test(Map<String, ? extends @Nullable Object> data) {
            return both(left.test(data), right.test(data));
        }

        private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
            if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
                return false;
            }
            return (one == null || other == null) ? null : true;
        }
    }

    record Or(Condition left, Condition right) implements Condition {
        @Override
        public @Nullable Boolean test(Map<String, ? extends @Nullable Object> data) {
            return new Not(new And(new Not(left), new Not(right))).test(data);
        }
    }

    record Not(Condition inner) implements Condition {
        @Override
        public @Nullable Boolean test(Map<String, ? extends @Nullable Object> data) {
            Boolean result = inner.test(data);
            return result == null ? null : !result;
        }
    }

    record Equal(Operand left, Operand right) implements Condition {
        @Override
        public Boolean test(Map<String, ? extends @Nullable Object> data) {
            Object one = left.value(data);
            Object other = right.value(data);
            return Objects.equals(one, other);
        }
    }

    record Less(Operand left, Operand right) implements Condition {
        @Override
        public @Nullable Boolean test(Map<String, ? extends @Nullable Object> data) {
            return (left.value(data) instanceof BigDecimal one && right.value(data) instanceof BigDecimal other)
                    ? one.compareTo(other) < 0
                    : null;
        }
    }

    record Truth(Operand operand) implements Condition {
        @Override
        public @Nullable Boolean test(Map<String, ? extends @Nullable Object> data) {
            return operand.value(data) instanceof Boolean truth ? truth : null;
        }
    }

    /** @param field a key of the data, or null for a literal */
    record Operand(@Nullable String field, @Nullable Object literal) {

        @Nullable
        Object value(Map<String, ? extends @Nullable Object> data) {
            return field == null ? literal : comparable(data.get(field));
        }

        private static @Nullable Object comparable(@Nullable Object value) {
            if (value instanceof Number number) {
                return new BigDecimal(number.toString()).stripTrailingZeros();
            }
            return "".equals(value) ? null : value;
        }
    }
}
